import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import { caseActions, caseStates, type CaseAction, type CaseState } from '../contract.constants.ts';
import { allowedActions, lifecycle, transition, type Seat } from './lifecycle.ts';

const states = Object.keys(caseStates) as CaseState[];
const actions = Object.keys(caseActions) as CaseAction[];
const everySeat = new Set<Seat>(lifecycle.flatMap((row) => row.who));

/** Written out by hand, apart from the table: state → action → where it leads. */
const whileRunning = (state: CaseState) => ({
  goal: state,
  endGoal: state,
  measure: state,
  review: state,
  note: state,
  staff: state,
});
const expected: Record<CaseState, Partial<Record<CaseAction, CaseState>>> = {
  open: { ...whileRunning('open'), handOver: 'handingOver', close: 'closed', erase: 'closed' },
  handingOver: {
    ...whileRunning('handingOver'),
    accept: 'open',
    decline: 'open',
    withdraw: 'open',
    erase: 'closed',
  },
  closed: { reopen: 'open', erase: 'closed' },
};

const outcome = (state: CaseState | 'none', action: CaseAction, seats: ReadonlySet<Seat>): string => {
  try {
    return transition(state, action, seats);
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('the lifecycle of a case', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))(
    'from %s by %s',
    (state, action) => {
      expect(outcome(state, action, everySeat)).toBe(expected[state][action] ?? 'case.movedOn');
    },
  );

  it('begins by opening and by nothing else', () => {
    for (const action of actions) {
      expect(outcome('none', action, everySeat)).toBe(action === 'open' ? 'open' : 'case.movedOn');
    }
  });

  it.each([
    ['worker', ['endGoal', 'goal', 'measure', 'note', 'review']],
    ['lead', ['close', 'handOver', 'staff']],
    ['standIn', ['close', 'handOver', 'staff']],
    ['successor', []],
  ] as const)('leaves to the %s of an open case exactly what is theirs', (seat, allowed) => {
    expect(allowedActions('open', new Set([seat])).sort()).toEqual(allowed);
    expect(outcome('open', 'close', new Set<Seat>([seat]))).toBe(
      seat === 'lead' || seat === 'standIn' ? 'closed' : 'case.notYours',
    );
  });

  it('lets only the named worker take or refuse a hand-over, and the old lead take it back', () => {
    expect(allowedActions('handingOver', new Set(['successor'])).sort()).toEqual(['accept', 'decline']);
    expect(allowedActions('handingOver', new Set(['lead'])).sort()).toEqual(['staff', 'withdraw']);
  });
});
