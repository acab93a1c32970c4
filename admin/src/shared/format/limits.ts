// Time limits in words: 3个工作日, 2工作小时.
import { limitUnits } from '@constants/catalogue';
import type { DeadlinePolicy, TimeLimit } from '@contract/catalogue';

export function limitWords({ amount, unit }: TimeLimit): string {
  if (unit === 'workingDays') return `${amount}个工作日`;
  const hours = unit === 'workingMinutes' ? '个工作小时' : '小时';
  if (amount >= 60 && amount % 30 === 0) return `${amount / 60}${hours}`;
  return `${amount}${limitUnits[unit]}`;
}

/** 受理 2个工作小时，首次响应 4个工作小时，办结 3个工作日(承诺) / 5个工作日(法定) */
export function policyWords({ limits: { normal } }: DeadlinePolicy): string {
  const { accept, firstResponse, resolve } = normal;
  return (
    `受理 ${limitWords(accept.promised)}，首次响应 ${limitWords(firstResponse.promised)}，` +
    `办结 ${limitWords(resolve.promised)}(承诺) / ${limitWords(resolve.statutory)}(法定)`
  );
}
