/** Sparse vectors of unit length: which grams a message has, weighted by how often there and how rare elsewhere. */
import { isTitleGram } from './grams.ts';

export interface Sparse {
  indexes: Int32Array;
  values: Float64Array;
}

export interface Vocabulary {
  grams: readonly string[];
  /** Weight of each gram: rarer ones tell more. */
  rarity: Float32Array;
}

const seenAtLeast = 3;
const titleWeight = 1.5;

/** Grams of very small collections count from the second message on, else nearly nothing would be left. */
export function learnVocabulary(messages: readonly Map<string, number>[], limit: number): Vocabulary {
  const seen = new Map<string, number>();
  for (const counts of messages) {
    for (const gram of counts.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  }
  const least = messages.length < 1000 ? seenAtLeast - 1 : seenAtLeast;
  const kept = [...seen]
    .filter(([, times]) => times >= least)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, limit);
  return {
    grams: kept.map(([gram]) => gram),
    rarity: Float32Array.from(kept, ([gram, times]) => {
      const rarity = Math.log((1 + messages.length) / (1 + times)) + 1;
      return isTitleGram(gram) ? rarity * titleWeight : rarity;
    }),
  };
}

export type Vectorize = (counts: Map<string, number>) => Sparse;

export function vectorizer({ grams, rarity }: Vocabulary): Vectorize {
  const places = new Map(grams.map((gram, index) => [gram, index]));
  return (counts) => {
    const indexes = new Int32Array(counts.size);
    const values = new Float64Array(counts.size);
    let length = 0;
    let squares = 0;
    for (const [gram, times] of counts) {
      const index = places.get(gram);
      if (index === undefined) continue;
      const value = (1 + Math.log(times)) * (rarity[index] ?? 0);
      indexes[length] = index;
      values[length] = value;
      squares += value * value;
      length += 1;
    }
    const norm = Math.sqrt(squares) || 1;
    return {
      indexes: indexes.subarray(0, length),
      values: values.subarray(0, length).map((value) => value / norm),
    };
  };
}

export function dot(weights: Float64Array | Float32Array, { indexes, values }: Sparse): number {
  let sum = 0;
  for (let at = 0; at < indexes.length; at += 1) {
    sum += (weights[indexes[at] as number] as number) * (values[at] as number);
  }
  return sum;
}
