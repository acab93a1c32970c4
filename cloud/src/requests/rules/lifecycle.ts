/** The lifecycle table: who may take a request from which state to which, as data. Buttons and commands follow it. */
import { conflict, forbidden } from '../../kernel/errors.ts';
import {
  requestActions,
  requestStates,
  type RequestAction,
  type RequestState,
} from '../contract.constants.ts';

/** What an actor is to a request; one actor may hold several seats. */
export type Seat =
  | 'reporter'
  | 'system'
  | 'registrar'
  | 'acceptor'
  | 'rejector'
  | 'dispatcher'
  | 'owner'
  | 'poolMember'
  | 'colleague';

export interface LifecycleRow {
  action: RequestAction;
  who: readonly Seat[];
  /** `none`: the request begins. */
  from: readonly (RequestState | 'none')[];
  /** `same`: the state stays as it is. */
  to: RequestState | 'same';
  /** Where the other answer leads: a rating that says "not solved". */
  otherwise?: RequestState;
  /** Who has to hold it at this moment: a pool, or a person. */
  held?: 'pool' | 'person';
  /** From so many returns on the row does not apply any more. */
  returnsBelow?: number;
}

const open = ['submitted', 'accepted', 'assigned', 'inProgress'] as const;
const owned = ['assigned', 'inProgress'] as const;

/** requests.md: from the second return on the dispatch centre rules, so whoever it names can't hand it back. */
export const returnsUntilRuling = 2;

export const lifecycle: readonly LifecycleRow[] = [
  { action: 'submit', who: ['reporter', 'registrar', 'system'], from: ['none'], to: 'submitted' },
  { action: 'accept', who: ['acceptor', 'system'], from: ['submitted'], to: 'accepted' },
  { action: 'reject', who: ['rejector'], from: ['submitted'], to: 'rejected' },
  { action: 'assign', who: ['dispatcher', 'system'], from: ['accepted'], to: 'assigned' },
  { action: 'claim', who: ['poolMember'], from: ['assigned'], to: 'assigned', held: 'pool' },
  { action: 'start', who: ['owner'], from: ['assigned'], to: 'inProgress', held: 'person' },
  {
    action: 'return',
    who: ['owner'],
    from: owned,
    to: 'accepted',
    held: 'person',
    returnsBelow: returnsUntilRuling,
  },
  { action: 'transfer', who: ['dispatcher', 'owner'], from: owned, to: 'assigned' },
  { action: 'escalate', who: ['owner', 'system'], from: owned, to: 'assigned' },
  { action: 'escalate', who: ['system'], from: ['accepted'], to: 'assigned' },
  { action: 'resolve', who: ['owner'], from: ['inProgress'], to: 'resolved' },
  { action: 'rate', who: ['reporter'], from: ['resolved'], to: 'closed', otherwise: 'inProgress' },
  { action: 'close', who: ['system'], from: ['resolved'], to: 'closed' },
  { action: 'cancel', who: ['reporter'], from: ['submitted', 'accepted', 'assigned'], to: 'cancelled' },
  { action: 'note', who: ['owner', 'colleague'], from: [...open, 'resolved'], to: 'same' },
  // An arranged visit is the worker's first answer; whatever else becomes of a visit leaves the state alone.
  {
    action: 'visit',
    who: ['system'],
    from: ['assigned'],
    to: 'inProgress',
    otherwise: 'assigned',
    held: 'person',
  },
  { action: 'visit', who: ['system'], from: ['assigned'], to: 'same', held: 'pool' },
  { action: 'visit', who: ['system'], from: ['submitted', 'accepted', 'inProgress', 'resolved'], to: 'same' },
  { action: 'supplement', who: ['reporter'], from: open, to: 'same' },
  { action: 'remind', who: ['system'], from: open, to: 'same' },
  { action: 'breach', who: ['system'], from: open, to: 'same' },
];

/** The facts about a request that the table looks at. */
export interface Standing {
  state: RequestState;
  owner: { kind: 'staff' | 'pool'; name?: string };
  returnCount: number;
}

const isHeldAs = (row: LifecycleRow, request: Standing): boolean =>
  row.held === undefined ||
  (row.held === 'pool' ? request.owner.kind === 'pool' : request.owner.kind === 'staff');

const fits = (row: LifecycleRow, action: RequestAction, request: Standing): boolean =>
  row.action === action &&
  row.from.includes(request.state) &&
  isHeldAs(row, request) &&
  (row.returnsBelow === undefined || request.returnCount < row.returnsBelow);

/** The state that the action leads to; refused with the state it is in now, or because it is not this actor's turn. */
export function transition(
  request: Standing,
  action: RequestAction,
  seats: ReadonlySet<Seat>,
  answer: 'main' | 'other' = 'main',
): RequestState {
  const rows = lifecycle.filter((row) => fits(row, action, request));
  if (rows.length === 0) throw movedOn(request, action);
  const row = rows.find(({ who }) => who.some((seat) => seats.has(seat)));
  if (!row) throw forbidden('request.notYours', `这件诉求不由您${requestActions[action]}`);
  if (answer === 'other' && row.otherwise) return row.otherwise;
  return row.to === 'same' ? request.state : row.to;
}

/** Everything that this actor may do now: the `can` map, the buttons of both apps. */
export function allowedActions(request: Standing, seats: ReadonlySet<Seat>): RequestAction[] {
  const allowed = new Set<RequestAction>();
  for (const row of lifecycle) {
    if (fits(row, row.action, request) && row.who.some((seat) => seats.has(seat))) allowed.add(row.action);
  }
  return [...allowed];
}

export function movedOn(request: Standing, action: RequestAction): Error {
  const { staff } = requestStates[request.state];
  const holder = request.owner.kind === 'staff' && request.owner.name ? `，在${request.owner.name}手上` : '';
  const message =
    action === 'return' && request.returnCount >= returnsUntilRuling
      ? '已退回两次，由调度中心指定承办，不能再退回'
      : `这件诉求现在是“${staff}”${holder}，不能${requestActions[action]}`;
  return conflict('request.movedOn', message, { state: request.state });
}
