import { describe, expect, it } from 'vitest';
import { urgencySigns } from './urgency-signs.ts';

const kinds = (text: string) => urgencySigns(text).map((sign) => sign.kind);

describe('urgency signs', () => {
  it.each([
    ['3栋楼道着火了，烟很大，快来人', ['fire']],
    ['楼下一股煤气味，特别浓', ['gas']],
    ['隔壁燃气管道泄漏了', ['gas']],
    ['有人在小区门口持刀伤人', ['violence']],
    ['我妈在浴室滑倒了，现在起不来', ['fall']],
    ['特别着急，我爸摔倒了流血不止', ['fall', 'sudden']],
    ['邻居老太太昏迷叫不醒', ['sudden']],
    ['八十岁的奶奶早上出门，现在找不到了', ['lost']],
    ['楼顶有人要跳楼', ['selfHarm']],
    ['几十个业主在售楼部拉横幅', ['gathering']],
    ['孩子被困电梯里半小时了', ['trapped']],
    ['高压线断了，掉在路边', ['electric']],
    ['路面突然塌陷，快塌到楼边了', ['collapse']],
    ['大水淹到膝盖了，还在涨', ['flood']],
  ])('sees the danger in “%s”', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    '路灯坏了三天，老人不敢下楼',
    '楼道堆满杂物，担心万一着火跑不出去',
    '社区什么时候组织火灾了演练',
    '没有人打架，就是晚上划拳太吵',
    '想给父亲装扶手，避免摔倒起不来',
    '怕老人走失，能不能领防走失手环',
    '请问燃气泄漏报警器在哪里买',
    '消防通道被占用',
    '请随着火车站的建设把路修好',
    '这是道德绑架',
  ])('sees none in “%s”', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('looks past a negated mention to one that is meant', () => {
    expect(urgencySigns('上次没有着火，今天真的着火了')).toEqual([
      { kind: 'fire', name: '火情', words: '着火' },
    ]);
  });

  it('stays fast on long and hostile text', () => {
    const started = performance.now();
    urgencySigns(`${'老人'.repeat(5000)}${'摔'.repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
