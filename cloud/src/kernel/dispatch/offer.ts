/** The narrow door between writing and dispatching: a write offers its events to the dispatcher of this process. */
import type { Aggregate } from '../aggregate-fields.ts';

export interface Taker {
  /** A lease to be written with a new document, or nothing when the dispatcher is too busy to take it at once. */
  lease: () => string | undefined;
  offer: (collection: string, aggregate: Aggregate) => void;
}

let taker: Taker | undefined;

/** The running dispatcher registers itself here, and leaves when it stops. */
export function setTaker(next: Taker | undefined): void {
  taker = next;
}

export const deliveryLease = (): string | undefined => taker?.lease();

export function offerForDelivery(collection: string, aggregate: Aggregate): void {
  taker?.offer(collection, aggregate);
}
