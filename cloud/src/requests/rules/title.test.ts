import { describe, expect, it } from 'vitest';
import { titleOf } from './title.ts';

describe('the title of a request', () => {
  it.each([
    ['6栋楼下路灯不亮，晚上很黑。', '6栋楼下路灯不亮'],
    ['您好，您好！我们小区电梯坏了三天，没有人管', '我们小区电梯坏了三天'],
    ['是的，楼道里堆满了旧家具', '楼道里堆满了旧家具'],
    ['尊敬的领导：垃圾站味道太大', '垃圾站味道太大'],
    ['漏水', '漏水'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七…'],
    ['您好', '您好'],
  ])('of “%s” is “%s”', (text, title) => {
    expect(titleOf(text, false)).toBe(title);
    expect([...titleOf(text, false)].length).toBeLessThanOrEqual(18);
  });

  it('of a voice note without words says that it is one', () => {
    expect(titleOf('', true)).toBe('语音诉求');
  });
});
