import { describe, expect, it } from 'vitest';
import { currentConsents } from './consents.ts';
import { holds } from './family.ts';
import { gramsOf, queryGrams } from './grams.ts';
import { maskAddress, maskName, maskPhone } from './masking.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('masking', () => {
  it('keeps what is needed to tell people apart and no more', () => {
    expect(maskName('王秀兰')).toBe('王**');
    expect(maskName('')).toBe('');
    expect(maskPhone('13800000001')).toBe('138****0001');
    expect(maskPhone('110')).toBe('***');
    expect(maskAddress('湖畔社区3号楼2单元501室')).toBe('湖畔社区3号楼***');
    expect(maskAddress('东风路501')).toBe('东风路***');
  });
});

describe('consents', () => {
  it('lets the last answer per purpose hold', () => {
    const record = (granted: boolean, day: number) => ({
      purpose: 'location' as const,
      version: 1,
      granted,
      at: at(day),
    });
    expect(currentConsents([record(true, 1), record(false, 2)])).toEqual([record(false, 2)]);
  });
});

describe('family links', () => {
  it('end by time and by word', () => {
    const link = { id: 'f', relativeId: 'r', relation: 'child' as const, how: 'code' as const };
    const record = { ...link, at: at(1), until: at(10) };
    expect(holds(record, at(5))).toBe(true);
    expect(holds(record, at(10))).toBe(false);
    expect(holds({ ...record, endedAt: at(2) }, at(5))).toBe(false);
  });
});

describe('grams', () => {
  it('finds any part of a text, full-width or not', () => {
    const grams = new Set(gramsOf('湖畔社区 3号楼２单元'));
    for (const part of ['湖畔', '3号楼2', '元', '社区3']) {
      expect(queryGrams(part).every((gram) => grams.has(gram))).toBe(true);
    }
    expect(queryGrams('东路').every((gram) => grams.has(gram))).toBe(false);
  });
});
