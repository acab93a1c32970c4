/** The staff's list: filtered, in scope, page by page. */
import type { StaffActor } from '../../kernel/actor.ts';
import { after, cursorOf, readCursor } from '../../kernel/paging.ts';
import type { StaffRowSource } from '../present/staff.ts';
import { countRequests, findRequests } from './collection.ts';
import { conditionsOf, isDueView, type Filters } from './filters.ts';

export interface WorkListQuery extends Filters {
  sort?: 'due' | 'newest' | 'updated';
  cursor?: string;
  limit?: number;
}

/** What rows do without: the story, the words, the explanation and the kernel's own fields. */
export const rowProjection = { timeline: 0, text: 0, routing: 0, keys: 0, events: 0, suggestion: 0 } as const;

/** Past this many the screen says "more than". */
const countedAtMost = 10_000;

type SortField = 'nextDueAt' | 'submittedAt' | 'updatedAt';

export async function listForWork(
  actor: StaffActor,
  query: WorkListQuery,
  now: Date,
): Promise<{ rows: StaffRowSource[]; nextCursor?: string; total?: number }> {
  const { cursor, limit = 50, sort } = query;
  const [field, direction] = orderOf(query.view, sort);
  const conditions = conditionsOf(query, actor, now);
  const position = readCursor(cursor);
  const filter = position ? { $and: [conditions, after(field, direction, position)] } : conditions;
  const found = await findRequests<StaffRowSource>(filter, {
    sort: { [field]: direction, _id: direction },
    limit: limit + 1,
    projection: rowProjection,
  });
  const rows = found.slice(0, limit);
  const goesOn = found.length > limit;
  const total = position ? undefined : goesOn ? await countRequests(conditions, countedAtMost) : rows.length;
  const last = goesOn ? rows.at(-1) : undefined;
  const lastAt = last?.[field];
  return {
    rows,
    ...(last && lastAt ? { nextCursor: cursorOf(lastAt, last._id) } : {}),
    ...(total === undefined ? {} : { total }),
  };
}

/** What has nothing due can't be sorted by it: such views fall back to the newest first. */
function orderOf(view: WorkListQuery['view'], sort: WorkListQuery['sort']): [SortField, 1 | -1] {
  if (sort === 'updated') return ['updatedAt', -1];
  if (sort === 'newest' || !isDueView(view)) return ['submittedAt', -1];
  return ['nextDueAt', 1];
}
