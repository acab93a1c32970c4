/** The line on top of a card: until when what has to happen, and how near that is. */
import { requestFlags } from '../../../cloud/src/requests/contract.constants';
import type { StaffRequestRow } from '../api/types';
import { dueText, leftText, minutesLeft } from '../format/time';

const verbs = { accept: '受理', firstResponse: '响应', resolve: '办结' } as const;
const soon = 60;

export function dueLine(
  { nextClock, flags }: StaffRequestRow,
  now: Date,
): { words: string; tone: 'hot' | 'soon' | 'calm' } {
  const urgent = flags.includes('urgent');
  if (!nextClock) return { words: '没有时限', tone: urgent ? 'hot' : 'calm' };
  const { kind, dueAt } = nextClock;
  const left = minutesLeft(dueAt, now);
  const near = left <= soon;
  const words = `${dueText(dueAt, now)} 前${verbs[kind]}${near ? `，${leftText(dueAt, now)}` : ''}`;
  return { words, tone: urgent || left < 0 ? 'hot' : near ? 'soon' : 'calm' };
}

/** The one word at the right of the line. */
export const flagWord = ({ flags }: StaffRequestRow) => {
  const first = (['urgent', 'overdue', 'returned', 'content', 'anonymous'] as const).find((flag) =>
    flags.includes(flag),
  );
  return first ? requestFlags[first] : '诉求';
};
