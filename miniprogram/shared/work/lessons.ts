/** A worker's lessons and their rolls: from the server, or as the phone last heard of them today. */
import { call } from '../api/client';
import type { Answer } from '../api/types';
import { civilDay } from '../format/days';
import { keptToday, unlessOffline } from '../session/kept-today';

export type Lesson = Answer<'GET /desk/sessions'>['items'][number];
export type Roll = Answer<'GET /desk/sessions/:id'>;

const days = 7;
const lessons = keptToday<{ today: Lesson[]; coming: Lesson[] }>('lessons');
const rolls = keptToday<Record<string, Roll>>('rolls');

async function lessonsOf(number: number) {
  const { items } = await call('GET /desk/sessions', { query: { from: civilDay(new Date()), days: number } });
  return items;
}

export const loadLessons = () =>
  unlessOffline(
    async () => {
      const coming = await lessonsOf(days);
      lessons.keep({ coming });
      return coming;
    },
    () => lessons.read().coming ?? lessons.read().today,
  );

/** Those still to come today; their rolls are fetched behind, so that each opens at the door without a network. */
export async function loadTodaysLessons(): Promise<Lesson[]> {
  const today = await unlessOffline(
    async () => {
      const items = await lessonsOf(1);
      lessons.keep({ today: items });
      void keepRolls(stillToCome(items));
      return items;
    },
    () => lessons.read().today,
  );
  return stillToCome(today);
}

const stillToCome = (items: readonly Lesson[]) =>
  items.filter(({ state, end }) => state !== 'cancelled' && Date.parse(end) > Date.now());

/** More than a worker holds in a day; names of children do not lie on a phone for nothing. */
const most = 6;

async function keepRolls(coming: readonly Lesson[]): Promise<void> {
  const kept = rolls.read();
  const isNews = ({ id, expected, arrived }: Lesson) =>
    kept[id]?.expected !== expected || kept[id].arrived !== arrived;
  for (const { id } of coming.slice(0, most).filter(isNews)) await loadRoll(id).catch(() => undefined);
}

export const loadRoll = (id: string) =>
  unlessOffline(
    async () => {
      const roll = await call('GET /desk/sessions/:id', { params: { id } });
      rolls.keep({ [id]: roll });
      return roll;
    },
    () => rolls.read()[id],
  );
