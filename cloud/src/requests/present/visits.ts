/** Appointments of a request: their place in the story, and how both sides see them. */
import { placeKinds, type PlaceKind } from '../../availability/contract.constants.ts';
import { yearOf } from '../../kernel/calendar-days.ts';
import { dayInWords, timeInWords } from '../../kernel/moments.ts';
import type { Visit } from '../contract.parts.ts';
import type { RequestDocument, RequestVisit } from '../model/document.ts';

const ways: Record<PlaceKind, string> = { ...placeKinds, phone: '电话联系', video: '视频联系' };

/** 约了 11月25日 9:30 上门，李敏去 */
export function visitTitle({ state, start, placeKind, worker }: RequestVisit, told: Date): string {
  const when = momentInWords(start, told);
  switch (state) {
    case 'arranged':
      return `约了 ${when} ${ways[placeKind]}${worker ? `，${worker}接待` : ''}`;
    case 'done':
      return placeKind === 'home' ? `${worker ?? '工作人员'}上门做好了` : `${when} 的预约做完了`;
    case 'unmet':
      return `${when} 约好了，没见到人`;
    case 'cancelled':
      return `${when} 的预约取消了`;
  }
}

export const presentVisits = ({ visits = [] }: Pick<RequestDocument, 'visits'>): Visit[] =>
  visits.map(({ start, ...visit }) => ({ ...visit, start: start.toISOString() }));

/** 11月25日 9:30, with the year where it is another one. */
function momentInWords(at: Date, told: Date): string {
  const year = yearOf(at.getTime());
  const words = `${dayInWords(at)} ${timeInWords(at)}`;
  return year === yearOf(told.getTime()) ? words : `${year}年${words}`;
}
