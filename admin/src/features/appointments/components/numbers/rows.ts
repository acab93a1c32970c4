// The committee's numbers as rows of bars; each keeps the way to the list behind it.
import { offerKinds } from '@constants/appointments';
import type { Numbers } from '@contract/appointments';
import { tagLabel } from '../../../../shared/format/tags';
import type { BarRow } from './bars-card';

type Figure = Numbers['done'];

export const listOf = ({ rows }: Figure): string => `/appointments/list?${new URLSearchParams(rows)}`;

const hours = (minutes: number) => Math.round(minutes / 6) / 10;
const share = (part: number, whole: number | undefined) => (whole ? (part / whole) * 100 : 0);
const percentWords = (part: number, whole: number | undefined) =>
  whole ? `${Math.round(share(part, whole))}%` : '—';
const most = (figures: readonly number[]) => Math.max(1, ...figures);

export function utilisationRows({ utilisation }: Numbers): BarRow[] {
  return utilisation.map(({ id, name, bookedMinutes, workMinutes }) => {
    const percent = share(bookedMinutes.value, workMinutes);
    return {
      key: id,
      name,
      words: `${percentWords(bookedMinutes.value, workMinutes)}（${hours(bookedMinutes.value)}/${hours(workMinutes)} 小时）`,
      cells: [
        name,
        hours(bookedMinutes.value),
        hours(workMinutes),
        percentWords(bookedMinutes.value, workMinutes),
      ],
      percent,
      to: listOf(bookedMinutes),
      ...(percent > 100 ? { tone: 'due' as const } : {}),
    };
  });
}

export function firstFreeRows({ firstFree }: Numbers): BarRow[] {
  const longest = most(firstFree.map(({ hours: wait }) => wait ?? 0));
  return firstFree.map(({ offerId, name, hours: wait }) => {
    const words = wait === undefined ? '没有空档' : waitWords(wait);
    return {
      key: offerId,
      name,
      words,
      cells: [name, wait === undefined ? '没有空档' : Math.round(wait * 10) / 10],
      percent: wait === undefined ? 100 : (wait / longest) * 100,
      to: `/appointments/new?offerId=${offerId}`,
      ...(wait === undefined ? { tone: 'bad' as const } : wait > 72 ? { tone: 'due' as const } : {}),
    };
  });
}
const waitWords = (wait: number) => (wait >= 48 ? `${Math.round(wait / 24)} 天` : `${Math.round(wait)} 小时`);

export function kindRows({ byKind }: Numbers): BarRow[] {
  return counted(byKind.map(({ kind, figure }) => ({ key: kind, name: offerKinds[kind], figure })));
}

export function communityRows({ byCommunity }: Numbers): BarRow[] {
  return counted(byCommunity.map(({ communityId, name, figure }) => ({ key: communityId, name, figure })));
}

function counted(entries: readonly { key: string; name: string; figure: Figure }[]): BarRow[] {
  const longest = most(entries.map(({ figure }) => figure.value));
  return [...entries]
    .sort((one, other) => other.figure.value - one.figure.value)
    .map(({ key, name, figure }) => ({
      key,
      name,
      words: `${figure.value} 次`,
      cells: [name, figure.value],
      percent: (figure.value / longest) * 100,
      to: listOf(figure),
    }));
}

export function coverageRows({ coverage }: Numbers): BarRow[] {
  return coverage.map(({ tag, served }) => ({
    key: tag,
    name: tagLabel(tag),
    words: `${percentWords(served.value, served.of)}（${served.value}/${served.of ?? 0} 人）`,
    cells: [tagLabel(tag), served.value, served.of ?? 0, percentWords(served.value, served.of)],
    percent: share(served.value, served.of),
    to: listOf(served),
  }));
}
