/** Finds how sharply margins turn into confidence, so that of the messages said to be 80 % sure about 80 % are right. */
import { confidences } from './model.ts';

export interface Held {
  margins: Float64Array;
  label: number;
}

/** Few and easy examples would make any margin look certain, so there is an upper end. */
const [least, most] = [0.05, 6];
const steps = 40;
const golden = (Math.sqrt(5) - 1) / 2;

/** The sharpness with the least surprise over messages that were held out; the surprise has one valley. */
export function calibrate(held: readonly Held[]): number {
  let low = Math.log(least);
  let high = Math.log(most);
  for (let step = 0; step < steps; step += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (surprise(held, Math.exp(left)) < surprise(held, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function surprise(held: readonly Held[], sharpness: number): number {
  let sum = 0;
  for (const { margins, label } of held) {
    sum -= Math.log(Math.max(confidences(margins, sharpness)[label] ?? 0, 1e-12));
  }
  return sum;
}
