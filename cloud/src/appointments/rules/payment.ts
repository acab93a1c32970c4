/** What a booking costs moves with its state: held when it is booked, spent when it is done, else given back. Pure. */
import type { Actor } from '../../kernel/actor.ts';
import type { AppointmentState } from '../contract.constants.ts';
import type { AppointmentDocument, Payment } from '../model/document.ts';
import type { Unsaved } from './moves.ts';

/** Whoever books pays, also for a senior; for a member of staff the person served does. */
export const payerOf = (
  actor: Pick<Actor, 'kind' | 'id'>,
  served: Pick<AppointmentDocument['served'], 'residentId'>,
): string => (actor.kind === 'resident' ? actor.id : served.residentId);

const standing: ReadonlySet<AppointmentState> = new Set(['pending', 'booked', 'underway', 'unanswered']);

export type PaymentStep = 'hold' | 'post' | 'void';

/** What has to happen to the points now that the appointment has come to this state. */
export function paymentStep({
  state,
  terms,
  payment,
}: Pick<Unsaved, 'state' | 'terms' | 'payment'>): PaymentStep | undefined {
  const holds = payment?.state === 'held';
  if (standing.has(state)) return terms.price && !holds ? 'hold' : undefined;
  if (!holds) return undefined;
  return state === 'done' ? 'post' : 'void';
}

/** The payment as the appointment keeps it after the step; each booking holds under a name of its own. */
export function paymentAfter(step: PaymentStep, appointment: Unsaved, payerId: string): Payment | undefined {
  const { _id, terms, payment, timeline } = appointment;
  if (step !== 'hold') return payment && { ...payment, state: step === 'post' ? 'posted' : 'voided' };
  const holdId = `${_id}/${timeline.at(-1)?.id ?? ''}`;
  return { points: terms.price ?? 0, payerId, holdId, state: 'held' };
}

/** How many points whoever of them has most still lacks; 0 when the price can be paid. */
export const missingPoints = (price: number, funds: readonly number[]): number =>
  Math.max(0, price - Math.max(...funds));

/** Why the points do not reach; undefined when they do, or nothing is asked. */
export const tooDear = (price: number, funds: number, whose: '您' | '居民'): string | undefined =>
  price > funds ? `需要${price}积分，${whose}有${funds}积分` : undefined;
