/** A resident's own requests, and those made for them. */
import type { ResidentActor } from '../../kernel/actor.ts';
import { after, cursorOf, readCursor } from '../../kernel/paging.ts';
import type { RequestState } from '../contract.constants.ts';
import type { ResidentRowSource } from '../present/resident.ts';
import { countRequests, findRequests } from './collection.ts';

export interface MineQuery {
  view?: 'open' | 'closed' | 'all';
  cursor?: string;
  limit?: number;
}

const openStates: RequestState[] = ['submitted', 'accepted', 'assigned', 'inProgress', 'resolved'];
const rowFields = {
  number: 1,
  title: 1,
  state: 1,
  owner: 1,
  place: 1,
  nextDueAt: 1,
  submittedAt: 1,
  updatedAt: 1,
  resolvedAt: 1,
  reporter: 1,
} as const;

export async function listMine(
  actor: ResidentActor,
  { view = 'all', cursor, limit = 20 }: MineQuery,
): Promise<{ rows: ResidentRowSource[]; nextCursor?: string; openCount: number }> {
  const own = { residentIds: actor.id };
  const state = view === 'all' ? {} : { state: view === 'open' ? { $in: openStates } : { $nin: openStates } };
  const position = readCursor(cursor);
  const [found, openCount] = await Promise.all([
    findRequests<ResidentRowSource>(
      { ...own, ...state, ...(position ? after('submittedAt', -1, position) : {}) },
      { sort: { submittedAt: -1, _id: -1 }, limit: limit + 1, projection: rowFields },
    ),
    countRequests({ ...own, state: { $in: openStates } }, 1000),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, openCount, ...(last ? { nextCursor: cursorOf(last.submittedAt, last._id) } : {}) };
}
