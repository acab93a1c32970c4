/** A worker's lessons and the rolls that were opened today: from the server, or as the phone last heard of them. */
import { call } from '../../../shared/api/client';
import type { Answer } from '../../../shared/api/types';
import { civilDay } from '../../../shared/format/days';
import { keptToday, unlessOffline } from '../../../shared/session/kept-today';

export type Lesson = Answer<'GET /desk/sessions'>['items'][number];
export type Roll = Answer<'GET /desk/sessions/:id'>;

const days = 7;
const lessons = keptToday<{ coming: Lesson[] }>('lessons');
const rolls = keptToday<Record<string, Roll>>('rolls');

export const loadLessons = () =>
  unlessOffline(
    async () => {
      const query = { from: civilDay(new Date()), days };
      const { items } = await call('GET /desk/sessions', { query });
      lessons.keep({ coming: items });
      return items;
    },
    () => lessons.read().coming,
  );

export const loadRoll = (id: string) =>
  unlessOffline(
    async () => {
      const roll = await call('GET /desk/sessions/:id', { params: { id } });
      rolls.keep({ [id]: roll });
      return roll;
    },
    () => rolls.read()[id],
  );
