import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayGoAt } from './quiet-hours.ts';
import { phrase, thing, time } from './texts.ts';

describe('fitting words into WeChat’s fields', () => {
  it('cuts with an ellipsis inside the limit, whatever is written', () => {
    expect(thing('路灯坏了')).toBe('路灯坏了');
    expect(thing('字'.repeat(21))).toBe(`${'字'.repeat(19)}…`);
    expect(thing(' 换\n行\u0007 ')).toBe('换 行');
    expect(thing('')).toBe('见详情');
    expect(thing('👨‍👩‍👧‍👦'.repeat(4))).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const fitted = thing(text);
        expect([...fitted].length).toBeGreaterThan(0);
        expect([...fitted].length).toBeLessThanOrEqual(20);
        expect(fitted).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('makes phrases of Chinese only, and times of Shanghai', () => {
    expect(phrase('已派单 (社工)', '有进展')).toBe('已派单社工');
    expect(phrase('ok', '有进展')).toBe('有进展');
    expect(time(new Date('2026-11-23T01:12:00Z'))).toBe('2026年11月23日 09:12');
    expect(time(new Date('2026-11-22T16:05:00Z'))).toBe('2026年11月23日 00:05');
  });
});

describe('quiet hours', () => {
  const ordinary = { kind: 'requestProgress' as const, urgent: false };
  const at = (text: string) => mayGoAt(ordinary, new Date(text)).toISOString();

  it('hold ordinary notices until the morning in Shanghai', () => {
    expect(at('2026-11-23T02:00:00Z')).toBe('2026-11-23T02:00:00.000Z');
    expect(at('2026-11-23T14:00:00Z')).toBe('2026-11-23T23:30:00.000Z');
    expect(at('2026-11-22T20:00:00Z')).toBe('2026-11-22T23:30:00.000Z');
    expect(at('2026-11-23T13:29:59Z')).toBe('2026-11-23T13:29:59.000Z');
    expect(at('2026-11-23T13:30:00Z')).toBe('2026-11-23T23:30:00.000Z');
  });

  it('hold neither what is urgent nor a worker’s new task', () => {
    const night = new Date('2026-11-22T20:00:00Z');
    expect(mayGoAt({ ...ordinary, urgent: true }, night)).toBe(night);
    expect(mayGoAt({ kind: 'requestAssigned', urgent: false }, night)).toBe(night);
  });
});
