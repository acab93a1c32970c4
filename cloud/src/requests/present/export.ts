/** The columns of the list as a table. */
import type { Column } from '../../kernel/csv.ts';
import { momentInTable } from '../../kernel/moments.ts';
import { requestStates, sources, urgencies } from '../contract.constants.ts';
import type { StaffRowSource } from './staff.ts';
import { ownerName } from './words.ts';

export const columns: readonly Column<StaffRowSource>[] = [
  ['编号', ({ number }) => number],
  ['标题', ({ title }) => title],
  ['状态', ({ state }) => requestStates[state].staff],
  ['紧急程度', ({ urgency }) => urgencies[urgency]],
  ['来源', ({ source }) => sources[source]],
  ['分类', ({ category }) => category?.name ?? ''],
  ['地点', ({ place }) => place.text],
  ['网格', ({ place }) => place.gridName ?? place.community.name],
  ['承办', ({ owner }) => ownerName(owner)],
  ['诉求人', ({ reporter }) => reporter.nameMasked],
  ['收到', ({ submittedAt }) => momentInTable(submittedAt)],
  ['最近到期', ({ nextDueAt }) => (nextDueAt ? momentInTable(nextDueAt) : '')],
  ['退回次数', ({ returnCount }) => String(returnCount)],
];
