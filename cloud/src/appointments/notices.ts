/** Who hears what about a step of an appointment. */
import type { Notice } from '../notifications/index.ts';
import { appointmentStates } from './contract.constants.ts';
import type { AppointmentDocument, AppointmentEntry } from './model/document.ts';
import { momentInWords } from '../kernel/moments.ts';
import { reasonText, sentence } from './present/words.ts';
import { isPlacing } from './rules/placing.ts';

type Message = Omit<Notice, 'cause'>;
type Content = Omit<Message, 'to' | 'about' | 'link'>;

/** The relative who booked, and the senior's name as they know it. */
export interface Family {
  id: string;
  seniorName: string;
}

/** A place given from the waiting list can be taken back at first: it is told when it stands. */
export const noticesOf = (
  appointment: AppointmentDocument,
  entry: AppointmentEntry,
  family?: Family,
): Message[] => (isPlacing(appointment, entry) ? [] : noticesOfStep(appointment, entry, family));

export const noticesOfStep = (
  appointment: AppointmentDocument,
  entry: AppointmentEntry,
  family?: Family,
): Message[] => [
  ...toResidents(appointment, family, (whom) => residentContent(appointment, entry, whom)),
  ...toWorker(appointment, entry),
];

/** The move of a worker or clerk, told when it stands. */
export const noticesOfMove = (
  appointment: AppointmentDocument,
  entry: AppointmentEntry,
  family?: Family,
): Message[] => toResidents(appointment, family, (whom) => movedContent(appointment, entry, whom));

/** The person served is 您; their family reads of whom it speaks. */
function toResidents(
  { served, _id }: AppointmentDocument,
  family: Family | undefined,
  contentFor: (whom: string) => Content | undefined,
): Message[] {
  const readers = [
    { id: served.residentId, whom: '您' },
    ...(family ? [{ id: family.id, whom: family.seniorName }] : []),
  ];
  return readers.flatMap(({ id, whom }) => {
    const content = contentFor(whom);
    if (!content) return [];
    const about = { kind: 'appointment' as const, id: _id };
    const link = `packages/booking/pages/detail/index?id=${_id}`;
    return [{ to: { kind: 'resident', id }, ...content, about, link }];
  });
}

function residentContent(
  appointment: AppointmentDocument,
  entry: AppointmentEntry,
  whom: string,
): Content | undefined {
  const { offerName, terms } = appointment;
  const body = sentence(appointment, whom);
  const state = appointmentStates[entry.to].resident;
  const changed = (title: string, words = body): Content => ({
    kind: 'appointmentChanged',
    title: `${offerName}：${title}`,
    body: words,
    state,
  });
  switch (entry.action) {
    case 'book':
      if (entry.to === 'pending') return undefined;
      return { kind: 'appointmentBooked', title: `${offerName}约好了`, body, state };
    case 'confirm':
      return { kind: 'appointmentBooked', title: `${offerName}约好了`, body, state };
    case 'reschedule':
      // Who moves it themselves sees it at once; a worker's move is told when it stands.
      return entry.by.kind === 'staff' ? undefined : movedContent(appointment, entry, whom);
    case 'decline':
      return changed('这次没有约成', entry.publicText ?? body);
    case 'cancel':
      if (entry.to !== 'cancelled' || entry.by.kind === 'resident') return undefined;
      return changed('取消了', [reasonText(entry), entry.publicText].filter(Boolean).join('，') || body);
    case 'lapse':
      return entry.from === 'pending' ? changed('没有等到确认，没有约成') : undefined;
    case 'remind':
      if (entry.reason === 'followUp') return undefined;
      return {
        kind: 'appointmentReminder',
        title: `${entry.reason === 'remindHour' ? '一小时后' : '明天'}：${offerName}`,
        body: terms.preparation ? `${body}。${terms.preparation}` : body,
        state,
      };
    case 'unanswered':
      return changed(`上门没有见到${whom}`, `${momentInWords(entry.at)}来过，请打电话重新约`);
    case 'miss':
      return changed('记了没有赴约', '不认可可以在预约里申诉');
    case 'rule':
      return changed(reasonText(entry) ?? '申诉有结果了', entry.publicText ?? body);
    default:
      return undefined;
  }
}

const movedContent = (appointment: AppointmentDocument, { to }: AppointmentEntry, whom: string): Content => ({
  kind: 'appointmentChanged',
  title: `${appointment.offerName}：改了时间`,
  body: sentence(appointment, whom),
  state: to === 'pending' ? '待确认' : '已改约',
});

/** The worker, and after a change of hands the one who had it; never for what they did themselves. */
function toWorker(appointment: AppointmentDocument, entry: AppointmentEntry): Message[] {
  const content = workerContent(appointment, entry);
  if (!content) return [];
  const { provider, _id } = appointment;
  const workers = [provider, entry.before?.provider].filter((each) => each?.kind === 'staff');
  const ids = new Set(workers.flatMap((each) => (each && each.id !== entry.by.id ? [each.id] : [])));
  return [...ids].map((id) => ({
    to: { kind: 'staff', id },
    ...content,
    about: { kind: 'appointment', id: _id },
    link: `packages/visit/pages/visit/index?id=${_id}`,
  }));
}

function workerContent(appointment: AppointmentDocument, entry: AppointmentEntry): Content | undefined {
  const { offerName, served, place, start, state } = appointment;
  const body = `${momentInWords(start)} ${served.nameMasked}，${place.text}`;
  const told = (title: string): Content => ({
    kind: 'appointmentAssigned',
    title,
    body,
    state: appointmentStates[state].staff,
  });
  switch (entry.action) {
    case 'book':
      return told(entry.to === 'pending' ? `${offerName}待您确认` : `新预约：${offerName}`);
    case 'reschedule':
      return told(`改约：${offerName}`);
    case 'cancel':
      return entry.to === 'cancelled' ? told(`取消：${offerName}`) : undefined;
    case 'remind':
      return entry.reason === 'followUp' ? told(`该回访了：${offerName}`) : undefined;
    default:
      return undefined;
  }
}
