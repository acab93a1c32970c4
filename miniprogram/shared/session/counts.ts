/** The numbers on the tab bar: today's work, my open matters, messages not read. */
import { create } from 'zustand';

interface Counts {
  /** A worker's list of today. */
  work: number;
  matters: number;
  unread: number;
}

export const useCounts = create<Counts>(() => ({ work: 0, matters: 0, unread: 0 }));
export const setCounts = (counts: Partial<Counts>) => useCounts.setState(counts);
