/** How each step of the story is told: once for the resident, once for staff. */
import { roles } from '../../accounts/contract.constants.ts';
import {
  clockKinds,
  outcomes,
  rejectReasons,
  requestActions,
  returnReasons,
  satisfactions,
} from '../contract.constants.ts';
import type { RequestDocument, RequestOwner, TimelineEntry } from '../model/document.ts';
import { visitTitle } from './visits.ts';

/** 社工李敏 · 柳荫社工站 */
export const ownerName = (owner: RequestOwner): string =>
  owner.kind === 'staff' ? `${roles[owner.role]}${owner.name}` : owner.unitName;

/** In the resident's words; undefined for what is not theirs to read. */
export function residentTitle(entry: TimelineEntry, request: RequestDocument): string | undefined {
  const to = entry.owner ? ownerName(entry.owner) : '';
  const who = entry.by.name;
  switch (entry.action) {
    case 'submit':
      return `${request.place.community.name}收到了您说的事`;
    case 'accept':
      return '已经受理';
    case 'reject':
      return '这件事社区不能受理';
    case 'assign':
      return entry.owner?.kind === 'pool' ? `交给了${to}，正在安排人` : `派给了${to}`;
    case 'claim':
      return `${to}接下了这件事`;
    case 'start':
      return `${who}开始办了`;
    case 'return':
      return '正在重新安排人';
    case 'transfer':
      return `转给了${to}`;
    case 'escalate':
      return `报给了${to}`;
    case 'resolve':
      return `${who}说办好了`;
    case 'rate':
      return entry.to === 'inProgress' ? '您说还没有办好，继续办' : '您评价了这件事';
    case 'close':
      return '没有收到评价，自动结束';
    case 'cancel':
      return '您撤回了这件事';
    case 'supplement':
      return '您补充了';
    case 'visit':
      return entry.visit && visitTitle(entry.visit, entry.at);
    case 'note':
      return entry.publicText ? `${who}告诉您` : undefined;
    default:
      return undefined;
  }
}

export function staffTitle(entry: TimelineEntry): string {
  const who = entry.by.name;
  const to = entry.owner ? ownerName(entry.owner) : '';
  switch (entry.action) {
    case 'submit':
      return `${who} 提交`;
    case 'accept':
      return entry.by.kind === 'system' ? '系统直接受理' : `${who} 受理`;
    case 'assign':
      return entry.owner?.kind === 'pool' ? `派到 ${to}的抢单池` : `已派给 ${to}`;
    case 'claim':
      return `${who} 抢单`;
    case 'transfer':
      return `${who} 转派给 ${to}`;
    case 'escalate':
      return entry.by.kind === 'system' ? `超时自动上报到 ${to}` : `${who} 上报到 ${to}`;
    case 'remind':
      return reminderTitle(entry);
    case 'breach':
      return `${entry.clock ? clockKinds[entry.clock.kind] : ''}超时`;
    case 'visit':
      return entry.visit ? visitTitle(entry.visit, entry.at) : requestActions.visit;
    case 'close':
      return '到期未评价，自动结案';
    default:
      return `${who} ${requestActions[entry.action]}`;
  }
}

function reminderTitle({ clock }: TimelineEntry): string {
  const kind = clock ? clockKinds[clock.kind] : '';
  return clock?.percent === undefined
    ? `${kind}超时，已提醒上级`
    : `${kind}时限已用 ${clock.percent}%，已提醒`;
}

/** The coded reason of a step in words. */
export function reasonText({ action, reason }: TimelineEntry): string | undefined {
  if (reason === undefined) return undefined;
  if (action === 'return') return word(returnReasons, reason);
  if (action === 'reject') return word(rejectReasons, reason);
  if (action === 'resolve') return word(outcomes, reason);
  return action === 'rate' ? undefined : reason;
}

export const satisfactionText = (level: number): string => word(satisfactions, String(level));

const word = (table: Record<string, string>, key: string): string => table[key] ?? key;
