/** The filtered list as a stream of lines, read page by page, so that a large one holds no memory. */
import { Readable } from 'node:stream';
import type { StaffActor } from '../../kernel/actor.ts';
import { csvHead, csvLine } from '../present/export.ts';
import type { Filters } from './filters.ts';
import { listForStaff } from './staff-list.ts';

const page = 500;

export const exportOf = (actor: StaffActor, filters: Filters): Readable =>
  Readable.from(lines(actor, filters));

async function* lines(actor: StaffActor, filters: Filters): AsyncGenerator<string> {
  yield csvHead;
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await listForStaff(actor, { ...filters, cursor, limit: page });
    yield rows.map(csvLine).join('');
    cursor = nextCursor;
  } while (cursor);
}
