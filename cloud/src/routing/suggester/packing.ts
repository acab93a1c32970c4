/** A model as bytes for the database, and back: floats in little-endian order, grams one a line. */
import type { Model } from './model.ts';

export interface PackedModel {
  labels: string[];
  grams: string;
  rarity: Buffer;
  weights: Buffer[];
  biases: number[];
  sharpness: number;
}

export const packModel = ({ labels, vocabulary, classes, sharpness }: Model): PackedModel => ({
  labels: [...labels],
  grams: vocabulary.grams.join('\n'),
  rarity: bytes(vocabulary.rarity),
  weights: classes.map(({ weights }) => bytes(weights)),
  biases: classes.map(({ bias }) => bias),
  sharpness,
});

export const unpackModel = (packed: PackedModel): Model => ({
  labels: packed.labels,
  vocabulary: { grams: packed.grams.split('\n'), rarity: floats(packed.rarity) },
  classes: packed.weights.map((weights, index) => ({
    weights: floats(weights),
    bias: packed.biases[index] ?? 0,
  })),
  sharpness: packed.sharpness,
});

const bytes = (values: Float32Array): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength);

/** The driver hands back its own binary type or a Buffer, at any offset: floats need a copy that starts at 0. */
function floats(stored: Buffer | { buffer: Uint8Array }): Float32Array {
  const raw = Buffer.isBuffer(stored) ? stored : Buffer.from(stored.buffer);
  return new Float32Array(Uint8Array.from(raw).buffer);
}
