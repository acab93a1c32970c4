/** The filtered list as a table for a spreadsheet program. */
import { appointmentStates, cancelReasons, doors, offerKinds, placeKinds } from '../contract.constants.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { providerName } from './words.ts';

const heads = [
  '编号',
  '服务',
  '类别',
  '状态',
  '开始',
  '结束',
  '居民',
  '社区',
  '方式',
  '地点',
  '服务人',
  '单位',
  '人数',
  '来源',
  '取消原因',
  '临时取消',
  '服务分钟',
  '评价',
];

/** With a byte order mark, so that spreadsheet programs read it as UTF-8. */
export const csvHead = `\uFEFF${heads.join(',')}\r\n`;

export function csvLine(row: AppointmentDocument): string {
  const cells = [
    row.number,
    row.offerName,
    offerKinds[row.kind],
    appointmentStates[row.state].staff,
    local(row.start),
    local(row.end),
    row.served.nameMasked,
    row.community.name,
    placeKinds[row.placeKind],
    row.place.text,
    providerName(row.provider),
    row.provider.unitName,
    String(row.party),
    doors[row.door],
    row.cancelled ? cancelReasons[row.cancelled.reason] : '',
    row.cancelled?.late ? '是' : '',
    row.checkOut ? String(row.checkOut.minutes) : '',
    row.rating ? String(row.rating.satisfaction) : '',
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
