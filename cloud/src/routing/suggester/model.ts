/** A trained model and what it says about a message: pure, and quick enough for every keystroke. */
import { countGrams } from './grams.ts';
import { dot, vectorizer, type Sparse, type Vectorize, type Vocabulary } from './vectors.ts';

export interface Model {
  labels: readonly string[];
  vocabulary: Vocabulary;
  classes: { weights: Float32Array; bias: number }[];
  /** Turns margins into confidence: found by calibration. */
  sharpness: number;
}

export interface Ranked {
  label: string;
  confidence: number;
}

export type Classify = (text: string) => Ranked[];

/** All classes, the likeliest first; their confidences sum to one. */
export function classifier(model: Model): Classify {
  const toVector: Vectorize = vectorizer(model.vocabulary);
  const toMargins = byGram(model);
  return (text) => {
    const vector = toVector(countGrams(text));
    // A message without a single known gram says nothing: all classes are equally likely.
    const sharpness = vector.indexes.length === 0 ? 0 : model.sharpness;
    const shares = confidences(toMargins(vector), sharpness);
    return model.labels
      .map((label, index) => ({ label, confidence: shares[index] ?? 0 }))
      .sort((left, right) => right.confidence - left.confidence);
  };
}

export const margins = ({ classes }: Model, vector: Sparse): Float64Array =>
  Float64Array.from(classes, ({ weights, bias }) => dot(weights, vector) + bias);

/** The same sums, from weights that lie together gram by gram: a message touches few of them. */
function byGram({ classes, vocabulary }: Model): (vector: Sparse) => Float64Array {
  const biases = Float64Array.from(classes, ({ bias }) => bias);
  const count = classes.length;
  const table = new Float32Array(vocabulary.grams.length * count);
  classes.forEach(({ weights }, place) => {
    weights.forEach((weight, gram) => (table[gram * count + place] = weight));
  });
  return ({ indexes, values }) => {
    const sums = new Float64Array(count);
    for (let at = 0; at < indexes.length; at += 1) {
      const row = (indexes[at] as number) * count;
      const value = values[at] as number;
      for (let place = 0; place < count; place += 1) {
        sums[place] = (sums[place] as number) + (table[row + place] as number) * value;
      }
    }
    return sums.map((sum, place) => sum + (biases[place] as number));
  };
}

export function confidences(values: Float64Array, sharpness: number): Float64Array {
  const top = values.reduce((best, value) => Math.max(best, value), -Infinity);
  const powers = values.map((value) => Math.exp((value - top) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
