/** Learns a model from labelled messages: one separator a class, over grams weighted by how much they say about it. */
import { calibrate } from './calibration.ts';
import { countGrams } from './grams.ts';
import { separate } from './linear-svm.ts';
import { margins, type Model } from './model.ts';
import { learnVocabulary, vectorizer, type Sparse } from './vectors.ts';

export interface Example {
  label: string;
  text: string;
}

interface Counted {
  label: number;
  counts: Map<string, number>;
}

const cost = 3;
/** Share of a gram's weight that comes from its log-odds for the class (NB-SVM); chosen by cross-validation. */
const oddsShare = 0.5;
const calibrationFolds = 4;
const vocabularyLimit = 40_000;

export class TooFewExamples extends Error {}

/** The same examples in the same order always give the same model. `breathe` lets a server answer meanwhile. */
export async function train(
  examples: readonly Example[],
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Model> {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  if (labels.length < 2) throw new TooFewExamples('at least two classes are needed');
  const places = new Map(labels.map((label, index) => [label, index]));
  const counted = examples.map(({ label, text }): Counted => ({
    label: places.get(label) ?? 0,
    counts: countGrams(text),
  }));
  const held = await heldOut(counted, labels, breathe);
  return { ...(await fit(counted, labels, breathe)), sharpness: calibrate(held) };
}

/** Margins for messages that the model which gives them has not seen: only these show how sure it may be. */
async function heldOut(
  counted: readonly Counted[],
  labels: readonly string[],
  breathe: () => Promise<void>,
): Promise<{ margins: Float64Array; label: number }[]> {
  const folds = dealt(counted);
  const held: { margins: Float64Array; label: number }[] = [];
  for (let fold = 0; fold < calibrationFolds; fold += 1) {
    const kept = counted.filter((_, index) => folds[index] !== fold);
    const model = await fit(kept, labels, breathe);
    const toVector = vectorizer(model.vocabulary);
    counted.forEach(({ counts, label }, index) => {
      if (folds[index] === fold) held.push({ margins: margins(model, toVector(counts)), label });
    });
  }
  return held;
}

/** Deals the messages of each class to the folds in turn. */
function dealt(counted: readonly Counted[]): number[] {
  const seen = new Map<number, number>();
  return counted.map(({ label }) => {
    const turn = seen.get(label) ?? 0;
    seen.set(label, turn + 1);
    return turn % calibrationFolds;
  });
}

async function fit(
  counted: readonly Counted[],
  labels: readonly string[],
  breathe: () => Promise<void>,
): Promise<Model> {
  const vocabulary = learnVocabulary(
    counted.map(({ counts }) => counts),
    vocabularyLimit,
  );
  const toVector = vectorizer(vocabulary);
  const vectors = counted.map(({ counts }) => toVector(counts));
  const size = vocabulary.grams.length;
  const classes: Model['classes'] = [];
  for (let label = 0; label < labels.length; label += 1) {
    const side = Int8Array.from(counted, (message) => (message.label === label ? 1 : -1));
    const emphasis = oddsEmphasis(vectors, side, size);
    const weighed = vectors.map((vector) => emphasised(vector, emphasis));
    const { weights, bias } = await separate(weighed, side, { cost, size, breathe });
    classes.push({
      weights: Float32Array.from(weights, (weight, gram) => weight * (emphasis[gram] ?? 1)),
      bias,
    });
    await breathe();
  }
  return { labels: [...labels], vocabulary, classes, sharpness: 1 };
}

/** A gram that is as usual in the class as outside keeps a part of its weight; one that tells them apart gains. */
function oddsEmphasis(vectors: readonly Sparse[], side: Int8Array, size: number): Float64Array {
  const inside = new Float64Array(size).fill(1);
  const outside = new Float64Array(size).fill(1);
  let insiders = 2;
  vectors.forEach(({ indexes }, message) => {
    const counts = side[message] === 1 ? inside : outside;
    if (side[message] === 1) insiders += 1;
    for (const index of indexes) counts[index] = (counts[index] ?? 0) + 1;
  });
  const outsiders = vectors.length + 4 - insiders;
  return inside.map((count, gram) => {
    const odds = Math.log(count / insiders / ((outside[gram] ?? 1) / outsiders));
    return 1 - oddsShare + oddsShare * Math.abs(odds);
  });
}

const emphasised = ({ indexes, values }: Sparse, emphasis: Float64Array): Sparse => ({
  indexes,
  values: values.map((value, at) => value * (emphasis[indexes[at] as number] ?? 1)),
});
