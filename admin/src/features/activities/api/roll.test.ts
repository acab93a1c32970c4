import { describe, expect, it } from 'vitest';
import { rollIs } from './roll';

const lesson = { start: '2026-11-24T01:30:00Z', end: '2026-11-24T02:30:00Z' };
const at = (moment: string) => rollIs(lesson, Date.parse(moment));

describe('the roll of a lesson', () => {
  it('opens two hours before and stays for three days', () => {
    expect(at('2026-11-23T23:29:00Z')).toBe('ahead');
    expect(at('2026-11-23T23:30:00Z')).toBe('open');
    expect(at('2026-11-27T02:30:00Z')).toBe('open');
    expect(at('2026-11-27T02:31:00Z')).toBe('over');
  });
});
