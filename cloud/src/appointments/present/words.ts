/** How an appointment and each step of its story are told: once for the resident, once for staff. */
import { roles } from '../../accounts/contract.constants.ts';
import {
  appealRulings,
  appointmentActions,
  cancelReasons,
  checkInWays,
  noAnswerSteps,
} from '../contract.constants.ts';
import type { AppointmentDocument, AppointmentEntry, StoredProvider } from '../model/document.ts';
import { momentInWords } from '../../kernel/moments.ts';

/** 社工李敏 · 柳荫社区活动室 */
export const providerName = ({ role, name }: Pick<StoredProvider, 'role' | 'name'>): string =>
  role ? `${roles[role]}${name}` : name;

type Said = Pick<AppointmentDocument, 'start' | 'provider' | 'placeKind'>;

/** The sentence that is said back on the phone: 11月25日 周三 9:30，李敏到您家. `whom`: the senior, for their family. */
export function sentence({ start, provider, placeKind }: Said, whom = '您'): string {
  const { kind, name, unitName } = provider;
  const at = momentInWords(start);
  if (kind === 'room') return `${at}，到${unitName}${name}`;
  if (placeKind === 'home') return `${at}，${name}到${whom}家`;
  if (placeKind === 'phone') return `${at}，${name}给${whom}打电话`;
  if (placeKind === 'video') return `${at}，${name}和${whom}视频`;
  return `${at}，到${unitName}找${name}`;
}

/** Who did a step and for whom, as the reader calls them: 您, 您的家人, or by name. */
export interface People {
  who: string;
  whom: string;
}

/** In the resident's words; undefined for what is not theirs to read. */
export function residentTitle(
  entry: AppointmentEntry,
  appointment: AppointmentDocument,
  { who, whom }: People,
): string | undefined {
  const { action, by, to } = entry;
  switch (action) {
    case 'book':
      if (to === 'pending') return '已经提交，等工作人员确认';
      return by.kind === 'staff' ? `${who}帮${whom}约好了` : '约好了';
    case 'confirm':
      return `${who}确认了`;
    case 'decline':
      return '这次没有约成';
    case 'reschedule':
      return entry.start ? `改到${momentInWords(entry.start)}` : '改了时间';
    case 'cancel':
      if (to === 'lapsed') return undefined;
      return `${by.kind === 'staff' ? '工作人员' : who}取消了`;
    case 'lapse':
      return appointment.bookedAt ? '没有等到确认，这次没有约成' : undefined;
    case 'checkIn':
      return `${who}到了`;
    case 'unanswered':
      return `${who}上门没有见到${whom}`;
    case 'checkOut':
      return '服务做完了';
    case 'miss':
      return '记了没有赴约';
    case 'rate':
      return `${who}评价了这次服务`;
    case 'appeal':
      return `${who}提出了申诉`;
    case 'rule':
      return word(appealRulings, entry.reason);
    default:
      return undefined;
  }
}

export function staffTitle(entry: AppointmentEntry): string {
  const who = entry.by.name;
  switch (entry.action) {
    case 'remind':
      return entry.reason === 'followUp'
        ? '提醒回访'
        : `已提醒居民（${reminders[entry.reason ?? ''] ?? ''}）`;
    case 'reschedule':
      return `${who} 改约${entry.start ? `到${momentInWords(entry.start)}` : ''}${movedTo(entry)}`;
    case 'lapse':
      return entry.from === 'pending' ? '到时间没有确认，没有约成' : '占位到期';
    default:
      return `${entry.by.kind === 'system' ? '系统' : who} ${appointmentActions[entry.action]}`;
  }
}

const reminders: Record<string, string> = { remindDay: '前一天', remindHour: '前一小时' };

const movedTo = ({ provider, before }: AppointmentEntry): string =>
  provider && before && provider.id !== before.provider.id ? `，换成${provider.name}` : '';

/** The coded reason of a step in words. */
export function reasonText({ action, reason }: AppointmentEntry): string | undefined {
  if (reason === undefined || action === 'remind') return undefined;
  if (action === 'cancel') return word(cancelReasons, reason);
  if (action === 'attempt') return word(noAnswerSteps, reason);
  if (action === 'rule') return word(appealRulings, reason);
  return action === 'checkIn' ? word(checkInWays, reason) : reason;
}

const word = (table: Record<string, string>, key = ''): string => table[key] ?? key;
