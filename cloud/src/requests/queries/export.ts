/** The filtered list as a table. */
import type { Readable } from 'node:stream';
import type { StaffActor } from '../../kernel/actor.ts';
import { csvOf } from '../../kernel/csv.ts';
import { columns } from '../present/export.ts';
import type { Filters } from './filters.ts';
import { listForWork } from './work-list.ts';

const page = 500;

export const exportOf = (actor: StaffActor, filters: Filters, now: Date): Readable =>
  csvOf(columns, (cursor) => listForWork(actor, { ...filters, cursor, limit: page }, now));
