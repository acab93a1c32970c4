/** The filtered list as a stream of lines, read page by page, so that a large one holds no memory. */
import { Readable } from 'node:stream';
import type { StaffActor } from '../../kernel/actor.ts';
import { csvHead, csvLine } from '../present/export.ts';
import type { Filters } from './filters.ts';
import { listForWork } from './work-list.ts';

const page = 500;

export function exportOf(actor: StaffActor, filters: Filters, now: Date): Readable {
  return Readable.from(lines(actor, filters, now));
}

async function* lines(actor: StaffActor, filters: Filters, now: Date): AsyncGenerator<string> {
  yield csvHead;
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await listForWork(actor, { ...filters, cursor, limit: page }, now);
    yield rows.map(csvLine).join('');
    cursor = nextCursor;
  } while (cursor);
}
