import { describe, expect, it } from 'vitest';
import { ruleSentence, timeWords, type Names } from './words';

const names: Names = { unit: (id) => id, category: (code) => `分类${code}` };

describe('a rule in words', () => {
  it('reads as one sentence', () => {
    const sentence = ruleSentence(
      {
        name: '独居老人居家安全',
        priority: 10,
        when: { categories: ['a'], tags: ['livingAlone', 'aged80'] },
        target: { to: { unit: 'communityStation' }, role: 'socialWorker', skills: ['homeAdaptation'] },
        strategy: ['continuity', 'leastLoaded', 'pool'],
        copies: [],
      },
      names,
    );
    expect(sentence).toBe(
      '独居老人或高龄 80岁以上的分类a，派给所在社区的社工站会适老化改造的社工，先老熟人，再手上最少，都不行就进抢单池。',
    );
  });

  it('shortens unbroken months', () => {
    expect(timeWords({ months: [5, 6, 7, 8, 9] })).toBe('5–9月');
    expect(timeWords({ duty: 'off', months: [1, 12] })).toBe('非办公时间，1、12月');
    expect(timeWords({})).toBeUndefined();
  });
});
