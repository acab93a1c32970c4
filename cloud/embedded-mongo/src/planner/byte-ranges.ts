/** Half-open ranges of key bytes: their successor, turning around, meeting and joining. */
import type { KeyRange } from './plan.ts';

/** The smallest bytes above everything that begins with the given ones. */
export function successor(bytes: Buffer): Buffer {
  let end = bytes.length - 1;
  while (end >= 0 && bytes[end] === 0xff) end--;
  if (end < 0) return Buffer.alloc(bytes.length + 1, 0xff);
  const next = Buffer.from(bytes.subarray(0, end + 1));
  next[end] = (next[end] as number) + 1;
  return next;
}

export function inverted(bytes: Buffer): Buffer {
  const result = Buffer.from(bytes);
  for (let i = 0; i < result.length; i++) result[i] = (result[i] as number) ^ 0xff;
  return result;
}

/** The same values in a descending field. */
export const turned = ({ from, to }: KeyRange): KeyRange => ({
  from: successor(inverted(to)),
  to: successor(inverted(from)),
});

export const everyKeyWith = (prefix: Buffer): KeyRange => ({ from: prefix, to: successor(prefix) });

export function intersection(a: readonly KeyRange[], b: readonly KeyRange[]): KeyRange[] {
  const result: KeyRange[] = [];
  for (const x of a) {
    for (const y of b) {
      const from = Buffer.compare(x.from, y.from) >= 0 ? x.from : y.from;
      const to = Buffer.compare(x.to, y.to) <= 0 ? x.to : y.to;
      if (Buffer.compare(from, to) < 0) result.push({ from, to });
    }
  }
  return result;
}

/** Ascending, and joined where they overlap. */
export function joined(ranges: readonly KeyRange[]): KeyRange[] {
  const result: KeyRange[] = [];
  for (const range of [...ranges].sort((a, b) => Buffer.compare(a.from, b.from))) {
    const last = result.at(-1);
    if (!last || Buffer.compare(range.from, last.to) >= 0) result.push({ ...range });
    else if (Buffer.compare(range.to, last.to) > 0) last.to = range.to;
  }
  return result;
}
