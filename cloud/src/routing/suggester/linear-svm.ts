/** A linear support vector machine (squared hinge loss) trained by dual coordinate descent, as in LIBLINEAR. */
import { repeatable, shuffle } from './chance.ts';
import type { Sparse } from './vectors.ts';
import { dot } from './vectors.ts';

export interface Separator {
  weights: Float64Array;
  bias: number;
}

export interface SvmOptions {
  /** How much a message on the wrong side costs. */
  cost: number;
  size: number;
  /** Called between passes, so that a long training leaves room for other work. */
  breathe: () => Promise<void>;
}

const maxPasses = 30;
const tolerance = 0.01;

/** `side` is 1 for messages of the class and -1 for all others. */
export async function separate(
  messages: readonly Sparse[],
  side: Int8Array,
  { cost, size, breathe }: SvmOptions,
): Promise<Separator> {
  const separator: Separator = { weights: new Float64Array(size), bias: 0 };
  const state = {
    separator,
    side,
    diagonal: 1 / (2 * cost),
    alphas: new Float64Array(messages.length),
    curvatures: Float64Array.from(messages, ({ values }) => 1 + 1 / (2 * cost) + squared(values)),
  };
  const order = Int32Array.from(messages, (_, index) => index);
  const next = repeatable(1);
  for (let pass = 0; pass < maxPasses; pass += 1) {
    shuffle(order, next);
    let worst = 0;
    for (const index of order) worst = Math.max(worst, improve(state, index, messages[index] as Sparse));
    if (worst < tolerance) break;
    await breathe();
  }
  return separator;
}

interface State {
  separator: Separator;
  side: Int8Array;
  diagonal: number;
  alphas: Float64Array;
  curvatures: Float64Array;
}

/** One step for one message; answers how far it was from its best. */
function improve(state: State, index: number, message: Sparse): number {
  const { separator, side, diagonal, alphas, curvatures } = state;
  const sign = side[index] as number;
  const alpha = alphas[index] as number;
  const gradient = sign * (dot(separator.weights, message) + separator.bias) - 1 + alpha * diagonal;
  const wanted = alpha === 0 ? Math.min(gradient, 0) : gradient;
  if (Math.abs(wanted) < 1e-12) return 0;
  const moved = Math.max(alpha - gradient / (curvatures[index] as number), 0);
  alphas[index] = moved;
  const step = (moved - alpha) * sign;
  separator.bias += step;
  const { indexes, values } = message;
  for (let at = 0; at < indexes.length; at += 1) {
    const place = indexes[at] as number;
    separator.weights[place] = (separator.weights[place] as number) + step * (values[at] as number);
  }
  return Math.abs(wanted);
}

const squared = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);
