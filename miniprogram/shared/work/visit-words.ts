/** Words and icons of the acts of a visit, for cards, the visit's page and the bar of what waits. */
import type { IconName } from '../ui/icon';

export type NextAct = 'confirm' | 'checkIn' | 'record' | 'checkOut' | 'followUp';

export const nextActs: Record<NextAct, { word: string; icon: IconName }> = {
  confirm: { word: '确认', icon: 'check' },
  checkIn: { word: '签到', icon: 'door' },
  record: { word: '记录', icon: 'pen' },
  checkOut: { word: '签退', icon: 'done' },
  followUp: { word: '回访', icon: 'phone' },
};

/** The last part of the endpoint's path. */
export const visitActs = {
  'check-in': '签到',
  attempts: '无人应门',
  unanswered: '记无人应门',
  record: '服务记录',
  'check-out': '签退',
  missed: '记未赴约',
  'follow-up': '回访',
  request: '转诉求',
} as const;
export type VisitAct = keyof typeof visitActs;
