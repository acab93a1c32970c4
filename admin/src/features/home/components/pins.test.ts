import { describe, expect, it } from 'vitest';
import { labelPins } from './pins';

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`).getTime();
const scale = {
  now: at('10:24'),
  lunch: at('12:00'),
  to: at('17:30'),
  width: 1282,
  x: (moment: number) => 8 + ((moment - at('08:30')) / (at('17:30') - at('08:30'))) * 1266,
};
const due = (time: string, count = 1, overdue = false) => ({
  at: new Date(at(time)).toISOString(),
  count,
  kind: 'firstResponse' as const,
  overdue,
});

describe('pins of the day ruler', () => {
  it('names what is overdue, what comes before lunch and what comes later', () => {
    const pins = labelPins([due('08:42', 1, true), due('11:40'), due('14:30'), due('17:30', 4)], scale);
    expect(pins.map(({ label }) => label)).toEqual([
      '超时 1小时42分',
      '11:40 首次响应',
      '14:30',
      '17:30 前 4件',
    ]);
    expect(pins.map(({ tone }) => tone)).toEqual(['bad', 'due', 'later', 'due']);
  });

  it('makes one pin of what is due at the same minute', () => {
    const pins = labelPins([due('11:40'), { ...due('11:40', 2), kind: 'resolve' as const }], scale);
    expect(pins).toMatchObject([{ count: 3, label: '11:40 办结' }]);
  });

  it('leaves a label out where it would lie over the one before', () => {
    const pins = labelPins([due('10:50'), due('10:58'), due('11:50')], scale);
    expect(pins.map(({ label }) => label)).toEqual(['10:50 首次响应', '', '11:50 首次响应']);
  });
});
