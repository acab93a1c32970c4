/** What a setting must be like to make sense; the contract has already checked the shape. */
import type { Issue } from '../../kernel/errors.ts';
import type { Offer } from '../contract.ts';
import type { Minutes } from './working-time.ts';

export type OfferDraft = Omit<Offer, 'id' | 'unitNames' | 'active' | 'version' | 'price'> & {
  price?: number;
};

const minutesPerDay = 1440;

export function offerIssues(offer: OfferDraft): Issue[] {
  const issues: Issue[] = [];
  const need = (sound: boolean, path: string, message: string) => {
    if (!sound) issues.push({ path, message });
  };
  const { eligibility, resource } = offer;
  if (resource === 'staff') {
    need(offer.capacity === 1, '/capacity', '工作人员的时间一次只能约给一家');
    need(offer.roomIds.length === 0, '/roomIds', '由工作人员服务的项目不用选场地');
  } else {
    need(offer.skills.length === 0, '/skills', '场地或窗口不需要技能');
    need(offer.places.join() === 'centre', '/places', '场地或窗口只能到服务点使用');
  }
  need(offer.capacity === 1 || offer.partyMax <= offer.capacity, '/partyMax', '一次最多同来人数不能多于名额');
  need(
    offer.noticeMinutes < offer.horizonDays * minutesPerDay,
    '/noticeMinutes',
    '提前时间比开放天数还长，谁也约不上',
  );
  need(
    (eligibility.minAge ?? 0) <= (eligibility.maxAge ?? Infinity),
    '/eligibility/maxAge',
    '最大年龄应不小于最小年龄',
  );
  const ids = new Set(offer.questions.map((question) => question.id));
  need(ids.size === offer.questions.length, '/questions', '问题的编号重复');
  offer.questions.forEach((question, index) => {
    const enough = question.kind !== 'choice' || (question.options?.length ?? 0) >= 2;
    need(enough, `/questions/${index}/options`, '单选题至少要有两个选项');
  });
  return issues;
}

/** Frames of one day: forwards, and not into each other. */
export function frameIssues(frames: readonly Minutes[], path: string): Issue[] {
  const ordered = [...frames].sort((left, right) => left.from - right.from);
  if (ordered.some((frame) => frame.from >= frame.to)) return [{ path, message: '结束时间应晚于开始时间' }];
  const meets = ordered.some((frame, index) => frame.from < (ordered[index - 1]?.to ?? 0));
  return meets ? [{ path, message: '同一天的时段不能重叠' }] : [];
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

export const weekIssues = (weekly: readonly (Minutes & { weekday: number })[]): Issue[] =>
  weekdays.flatMap((name, index) =>
    frameIssues(
      weekly.filter((frame) => frame.weekday === index + 1),
      '/weekly',
    ).map(({ path, message }) => ({ path, message: `${name}：${message}` })),
  );
