/** Measures a classifier on labelled messages, the way the project's aims are written. */
import type { Classify } from './model.ts';
import type { Example } from './train.ts';

export interface Evaluation {
  macroF1: number;
  accuracy: number;
  /** Share of messages about which it is at least 80 % sure, and how many of those are right. */
  coverageAt80: number;
  precisionAt80: number;
}

export function evaluate(classify: Classify, asked: readonly Example[]): Evaluation {
  const results = asked.map(({ label, text }) => {
    const best = classify(text)[0];
    return { label, said: best?.label ?? '', confidence: best?.confidence ?? 0 };
  });
  const sure = results.filter((result) => result.confidence >= 0.8);
  const right = (list: typeof results) => list.filter((result) => result.said === result.label).length;
  return {
    macroF1: rounded(macroF1(results)),
    accuracy: rounded(share(right(results), results.length)),
    coverageAt80: rounded(share(sure.length, results.length)),
    precisionAt80: rounded(share(right(sure), sure.length)),
  };
}

/** The mean over the classes of the messages; a class that is never found counts as 0. */
function macroF1(results: readonly { label: string; said: string }[]): number {
  const labels = [...new Set(results.flatMap(({ label, said }) => [label, said]))];
  const scores = labels.map((label) => {
    const hit = results.filter((result) => result.label === label && result.said === label).length;
    const asked = results.filter((result) => result.label === label).length;
    const said = results.filter((result) => result.said === label).length;
    return share(2 * hit, asked + said);
  });
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const rounded = (value: number): number => Number(value.toFixed(4));
