/** The filtered list as a table for a spreadsheet program. */
import { requestStates, sources, urgencies } from '../contract.constants.ts';
import type { StaffRowSource } from './staff.ts';
import { ownerName } from './words.ts';

const heads = [
  '编号',
  '标题',
  '状态',
  '紧急程度',
  '来源',
  '分类',
  '地点',
  '网格',
  '承办',
  '诉求人',
  '收到',
  '最近到期',
  '退回次数',
];

/** With a byte order mark, so that spreadsheet programs read it as UTF-8. */
export const csvHead = `\uFEFF${heads.join(',')}\r\n`;

export function csvLine(row: StaffRowSource): string {
  const cells = [
    row.number,
    row.title,
    requestStates[row.state].staff,
    urgencies[row.urgency],
    sources[row.source],
    row.category?.name ?? '',
    row.place.text,
    row.place.gridName ?? row.place.community.name,
    ownerName(row.owner),
    row.reporter.nameMasked,
    local(row.submittedAt),
    row.nextDueAt ? local(row.nextDueAt) : '',
    String(row.returnCount),
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}

const local = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
