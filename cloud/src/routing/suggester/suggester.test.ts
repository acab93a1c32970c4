import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { repeatable, shuffle } from './chance.ts';
import { evaluate } from './evaluation.ts';
import { classifier } from './model.ts';
import { train, type Example } from './train.ts';

const small: Example[] = [
  '路灯坏了三天，晚上黑',
  '楼下路灯不亮了',
  '小区路灯一闪一闪的',
  '停车场的路灯全灭了',
].map((text) => ({ label: 'streetlight', text }));
small.push(
  ...['楼上装修太吵', '烧烤摊半夜吵得睡不着', '广场舞音响太吵', '工地夜里施工很吵'].map((text) => ({
    label: 'noise',
    text,
  })),
);

describe('suggester', () => {
  it('tells classes apart by what was said, most likely first, and the confidences sum to one', async () => {
    const classify = classifier(await train(small));
    expect(classify('家门口的路灯不亮')[0]?.label).toBe('streetlight');
    expect(classify('隔壁装修吵死了')[0]?.label).toBe('noise');
    const sum = classify('随便说说').reduce((total, { confidence }) => total + confidence, 0);
    expect(sum).toBeCloseTo(1);
  });

  it('learns the same model from the same examples', async () => {
    const [one, other] = [await train(small), await train(small)];
    expect(other).toEqual(one);
  });

  it('is not sure of a message that has nothing it knows', async () => {
    const ranked = classifier(await train(small))('αβγ');
    expect(ranked[0]?.confidence ?? 1).toBeLessThan(0.7);
  });

  it('refuses to learn from a single class', async () => {
    await expect(train(small.slice(0, 4))).rejects.toThrow('two classes');
  });

  it('computes macro-F1, accuracy and the share it is sure about', () => {
    const sure = (label: string) => [{ label, confidence: 0.9 }];
    const asked = ['a', 'a', 'b', 'b'].map((label, index) => ({ label, text: String(index) }));
    const measured = evaluate(
      (text) => (text === '3' ? [{ label: 'b', confidence: 0.5 }] : sure('a')),
      asked,
    );
    expect(measured).toEqual({ macroF1: 0.7333, accuracy: 0.75, coverageAt80: 0.75, precisionAt80: 0.6667 });
  });
});

/** Real messages of citizens: they may not be committed, so this runs only where the folder lies beside the checkout. */
const messages = new URL('../../../../../shared/data/citizen-messages/labelled-train.csv', import.meta.url);

describe.runIf(existsSync(messages))('suggester on real messages', () => {
  const examples = existsSync(messages)
    ? parse<Example>(readFileSync(messages), { bom: true, columns: true })
    : [];

  it('reaches a macro-F1 of 0.88 in 5-fold cross-validation', async () => {
    const order = Int32Array.from(examples, (_, index) => index);
    shuffle(order, repeatable(20261122));
    const scores: number[] = [];
    for (let fold = 0; fold < 5; fold += 1) {
      const part = (inside: boolean) =>
        [...order]
          .filter((_, place) => (place % 5 === fold) === inside)
          .flatMap((index) => examples[index] ?? []);
      const classify = classifier(await train(part(false)));
      scores.push(evaluate(classify, part(true)).macroF1);
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.88);
  }, 240_000);
});
