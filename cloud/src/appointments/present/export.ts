/** The columns of the list as a table. */
import type { Column } from '../../kernel/csv.ts';
import { momentInTable } from '../../kernel/moments.ts';
import { appointmentStates, cancelReasons, doors, offerKinds, placeKinds } from '../contract.constants.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { providerName } from './words.ts';

export const columns: readonly Column<AppointmentDocument>[] = [
  ['编号', ({ number }) => number],
  ['服务', ({ offerName }) => offerName],
  ['类别', ({ kind }) => offerKinds[kind]],
  ['状态', ({ state }) => appointmentStates[state].staff],
  ['开始', ({ start }) => momentInTable(start)],
  ['结束', ({ end }) => momentInTable(end)],
  ['居民', ({ served }) => served.nameMasked],
  ['社区', ({ community }) => community.name],
  ['方式', ({ placeKind }) => placeKinds[placeKind]],
  ['地点', ({ place }) => place.text],
  ['服务人', ({ provider }) => providerName(provider)],
  ['单位', ({ provider }) => provider.unitName],
  ['人数', ({ party }) => String(party)],
  ['来源', ({ door }) => doors[door]],
  ['取消原因', ({ cancelled }) => (cancelled ? cancelReasons[cancelled.reason] : '')],
  ['临时取消', ({ cancelled }) => (cancelled?.late ? '是' : '')],
  ['服务分钟', ({ checkOut }) => (checkOut ? String(checkOut.minutes) : '')],
  ['评价', ({ rating }) => (rating ? String(rating.satisfaction) : '')],
];
