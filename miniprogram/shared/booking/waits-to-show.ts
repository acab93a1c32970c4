/** Which of my places in queues are shown: those that came free first, then those that wait, then what was let pass. */
import type { WaitEntry } from '../api/types';

const order: readonly WaitEntry['state'][] = ['offered', 'waiting', 'expired'];

const sameWish = (one: WaitEntry, other: WaitEntry) =>
  one.offerId === other.offerId && one.forId === other.forId;

/** Of each wish what became of it last; a place that was let pass is told while its days are still ahead. */
export function waitsToShow(newestFirst: readonly WaitEntry[], today: string): WaitEntry[] {
  const last = newestFirst.filter(
    (entry, at) => newestFirst.findIndex((other) => sameWish(entry, other)) === at,
  );
  return last
    .filter(
      ({ state, dates }) => order.includes(state) && (state !== 'expired' || (dates.at(-1) ?? '') >= today),
    )
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
