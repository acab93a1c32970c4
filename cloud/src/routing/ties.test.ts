import { describe, expect, it } from 'vitest';
import { compileRuleSet } from './compile.ts';
import { findTies } from './ties.ts';
import { names, rule } from './world.fixture.ts';

const ties = (...rules: ReturnType<typeof rule>[]) =>
  findTies(compileRuleSet({ version: 1, rules }, names)).map((tie) => tie.numbers);

describe('ties', () => {
  it('names two rules that are equally specific, equally important and can meet', () => {
    const one = rule({ number: 22, when: { categories: ['elder'] } });
    const other = rule({ number: 24, when: { categories: ['elder', 'noise'] } });
    expect(ties(one, other)).toEqual([[22, 24]]);
    expect(ties(one, { ...other, priority: 101 })).toEqual([]);
  });

  it('does not see a tie where the rules can never meet', () => {
    const elder = rule({ number: 1, when: { categories: ['elder'] } });
    expect(ties(elder, rule({ number: 2, when: { categories: ['noise'] } }))).toEqual([]);
    const inGrid = (number: number, id: string) => rule({ number, when: { units: [id] } });
    expect(ties(inGrid(1, 'g3'), inGrid(2, 'g4'))).toEqual([]);
    const by = (number: number, duty: 'working' | 'off') => rule({ number, when: { timeWindow: { duty } } });
    expect(ties(by(1, 'working'), by(2, 'off'))).toEqual([]);
    expect(ties(by(1, 'working'), by(2, 'working'))).toEqual([[1, 2]]);
  });

  it('holds different kinds of conditions to be able to meet', () => {
    const tag = rule({ number: 1, when: { tags: ['livingAlone'] } });
    const word = rule({ number: 2, when: { keywords: ['扶手'] } });
    expect(ties(tag, word)).toEqual([[1, 2]]);
  });
});
