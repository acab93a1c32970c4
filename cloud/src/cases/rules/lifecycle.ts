/** Who may do what with a case file in which state, as data; buttons and commands follow it. */
import { conflict, forbidden } from '../../kernel/errors.ts';
import { caseActions, caseStates, type CaseAction, type CaseState } from '../contract.constants.ts';

/** What an actor is to a case; one actor may hold several seats. */
export type Seat =
  | 'opener'
  | 'lead'
  | 'worker'
  /** Named in a hand-over that waits. */
  | 'successor'
  /** May act for a lead who does not work here any more, so that no file is orphaned. */
  | 'standIn'
  | 'system';

export interface LifecycleRow {
  action: CaseAction;
  who: readonly Seat[];
  /** `none`: the case begins. */
  from: readonly (CaseState | 'none')[];
  /** `same`: the state stays as it is. */
  to: CaseState | 'same';
}

const running = ['open', 'handingOver'] as const;

export const lifecycle: readonly LifecycleRow[] = [
  { action: 'open', who: ['opener'], from: ['none'], to: 'open' },
  { action: 'goal', who: ['worker'], from: running, to: 'same' },
  { action: 'endGoal', who: ['worker'], from: running, to: 'same' },
  { action: 'measure', who: ['worker'], from: running, to: 'same' },
  { action: 'review', who: ['worker'], from: running, to: 'same' },
  { action: 'note', who: ['worker'], from: running, to: 'same' },
  { action: 'staff', who: ['lead', 'standIn'], from: running, to: 'same' },
  { action: 'handOver', who: ['lead', 'standIn'], from: ['open'], to: 'handingOver' },
  { action: 'accept', who: ['successor'], from: ['handingOver'], to: 'open' },
  { action: 'decline', who: ['successor'], from: ['handingOver'], to: 'open' },
  { action: 'withdraw', who: ['lead', 'standIn'], from: ['handingOver'], to: 'open' },
  { action: 'close', who: ['lead', 'standIn'], from: ['open'], to: 'closed' },
  { action: 'reopen', who: ['worker', 'standIn'], from: ['closed'], to: 'open' },
  { action: 'erase', who: ['system'], from: [...running, 'closed'], to: 'closed' },
];

/** The state that the action leads to; refused with the state it is in now, or because it is not this actor's turn. */
export function transition(
  state: CaseState | 'none',
  action: CaseAction,
  seats: ReadonlySet<Seat>,
): CaseState {
  const rows = lifecycle.filter((row) => row.action === action && row.from.includes(state));
  if (rows.length === 0) {
    const now = state === 'none' ? '还没有开案' : `“${caseStates[state]}”`;
    throw conflict('case.movedOn', `这份个案现在是${now}，不能${caseActions[action]}`, { state });
  }
  const row = rows.find(({ who }) => who.some((seat) => seats.has(seat)));
  if (!row) throw forbidden('case.notYours', `这份个案不由您${caseActions[action]}`);
  if (row.to !== 'same') return row.to;
  return state === 'none' ? 'open' : state;
}

/** Everything that this actor may do now: the `can` map behind both apps' buttons. */
export const allowedActions = (state: CaseState, seats: ReadonlySet<Seat>): CaseAction[] =>
  lifecycle
    .filter((row) => row.from.includes(state) && row.who.some((seat) => seats.has(seat)))
    .map(({ action }) => action);
