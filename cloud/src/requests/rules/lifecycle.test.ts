import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import {
  requestActions,
  requestStates,
  type RequestAction,
  type RequestState,
} from '../contract.constants.ts';
import { allowedActions, lifecycle, transition, type Seat, type Standing } from './lifecycle.ts';

const states = Object.keys(requestStates) as RequestState[];
const actions = Object.keys(requestActions) as RequestAction[];
const everySeat = new Set<Seat>(lifecycle.flatMap((row) => row.who));
const person = { kind: 'staff' as const, name: '李敏' };
const at = (state: RequestState, owner: Standing['owner'], returnCount = 0): Standing => ({
  state,
  owner,
  returnCount,
});

/** Written out by hand, apart from the table: state → action → where it leads, for a request held by a person. */
const expected: Partial<Record<RequestState, Partial<Record<RequestAction, RequestState>>>> = {
  submitted: {
    accept: 'accepted',
    reject: 'rejected',
    cancel: 'cancelled',
    note: 'submitted',
    supplement: 'submitted',
    remind: 'submitted',
    breach: 'submitted',
    visit: 'submitted',
  },
  accepted: {
    assign: 'assigned',
    escalate: 'assigned',
    cancel: 'cancelled',
    note: 'accepted',
    supplement: 'accepted',
    remind: 'accepted',
    breach: 'accepted',
    visit: 'accepted',
  },
  assigned: {
    start: 'inProgress',
    return: 'accepted',
    transfer: 'assigned',
    escalate: 'assigned',
    cancel: 'cancelled',
    note: 'assigned',
    supplement: 'assigned',
    remind: 'assigned',
    breach: 'assigned',
    visit: 'inProgress',
  },
  inProgress: {
    return: 'accepted',
    transfer: 'assigned',
    escalate: 'assigned',
    resolve: 'resolved',
    note: 'inProgress',
    supplement: 'inProgress',
    remind: 'inProgress',
    breach: 'inProgress',
    visit: 'inProgress',
  },
  resolved: { rate: 'closed', close: 'closed', note: 'resolved', visit: 'resolved' },
};

const outcome = (request: Standing, action: RequestAction, seats: ReadonlySet<Seat>): string => {
  try {
    return transition(request, action, seats);
  } catch (error) {
    return error instanceof AppError ? error.code : 'crash';
  }
};

describe('the lifecycle table', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))(
    'from %s by %s goes where requests.md says, or is refused with the state it is in',
    (state, action) => {
      const target = expected[state]?.[action];
      expect(outcome(at(state, person), action, everySeat)).toBe(target ?? 'request.movedOn');
      expect(allowedActions(at(state, person), everySeat).includes(action)).toBe(target !== undefined);
    },
  );

  it.each(lifecycle.map((row, index) => [row.action, index] as const))(
    'lets nobody but the named seats do %s (row %i)',
    (action, index) => {
      const row = lifecycle[index];
      if (!row || row.from.includes('none')) return;
      const from = row.from[0] as RequestState;
      const standing = at(from, row.held === 'pool' ? { kind: 'pool' } : person);
      for (const seat of everySeat) {
        const named = lifecycle.some(
          (other) => other.action === action && other.from.includes(from) && other.who.includes(seat),
        );
        const answer = outcome(standing, action, new Set([seat]));
        expect(answer === 'request.notYours', `${seat} ${action}`).toBe(!named);
      }
    },
  );

  it('lets only a pool be claimed and only a person respond', () => {
    expect(outcome(at('assigned', { kind: 'pool' }), 'claim', new Set(['poolMember']))).toBe('assigned');
    expect(outcome(at('assigned', person), 'claim', new Set(['poolMember']))).toBe('request.movedOn');
    expect(outcome(at('assigned', { kind: 'pool' }), 'start', everySeat)).toBe('request.movedOn');
  });

  it('refuses a third return: the dispatch centre has ruled', () => {
    expect(outcome(at('assigned', person, 1), 'return', everySeat)).toBe('accepted');
    expect(outcome(at('assigned', person, 2), 'return', everySeat)).toBe('request.movedOn');
  });

  it('lets a rating that says "not solved" lead back to work', () => {
    const reporter = new Set<Seat>(['reporter']);
    expect(transition(at('resolved', person), 'rate', reporter)).toBe('closed');
    expect(transition(at('resolved', person), 'rate', reporter, 'other')).toBe('inProgress');
  });

  it('names the state and the holder in the refusal', () => {
    expect(() => transition(at('inProgress', person), 'accept', everySeat)).toThrow(
      '这件诉求现在是“办理中”，在李敏手上，不能受理',
    );
  });
});
