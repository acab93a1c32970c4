/** Until when cancelling is free and what missing it costs, in one plain sentence, said before booking. */
import type { OfferCard } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';

type Policy = OfferCard['policy'];

export function policyText(policy: Policy, start: string, now: Date): string {
  const { freeCancelHours, strikes, windowDays, blockDays } = policy;
  const until = new Date(Date.parse(start) - freeCancelHours * 3_600_000);
  const counted = strikes > 0 && blockDays > 0;
  const cost = `${windowDays} 天里满 ${strikes} 次，${blockDays} 天不能再约。`;
  if (freeCancelHours > 0 && until.getTime() <= now.getTime())
    return counted ? `时间近了，约上再取消或没来会记一次；${cost}` : '时间近了，来不了请马上打电话说一声。';
  const free = freeCancelHours === 0 ? '开始前都可以取消' : `${momentText(until, now)} 前取消不算`;
  return counted ? `${free}；之后取消或没来，${cost}` : `${free}。来不了请早点说，好让给别人。`;
}

/** What cancelling now means, said before it is done. */
export function cancelText(freeUntil: string, { strikes, windowDays, blockDays }: Policy, now: Date): string {
  if (Date.parse(freeUntil) > now.getTime()) return '现在取消不算违约，以后照样能约。';
  if (strikes === 0 || blockDays === 0) return '时间近了，取消会让人白跑，请打个电话说一声。';
  return `${momentText(freeUntil, now)} 前取消才不算，现在取消会记一次；${windowDays} 天里满 ${strikes} 次，${blockDays} 天不能再约。有特别的事可以申诉。`;
}
