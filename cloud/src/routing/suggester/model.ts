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
  return (text) => {
    const vector = toVector(countGrams(text));
    // A message without a single known gram says nothing: all classes are equally likely.
    const sharpness = vector.indexes.length === 0 ? 0 : model.sharpness;
    const shares = confidences(margins(model, vector), sharpness);
    return model.labels
      .map((label, index) => ({ label, confidence: shares[index] ?? 0 }))
      .sort((left, right) => right.confidence - left.confidence);
  };
}

export const margins = ({ classes }: Model, vector: Sparse): Float64Array =>
  Float64Array.from(classes, ({ weights, bias }) => dot(weights, vector) + bias);

export function confidences(values: Float64Array, sharpness: number): Float64Array {
  const top = values.reduce((best, value) => Math.max(best, value), -Infinity);
  const powers = values.map((value) => Math.exp((value - top) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
