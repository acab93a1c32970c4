/** Which WeChat template carries which kind of notice, and how a notice fills its fields. */
import { settings } from '../kernel/config.ts';
import type { NotificationKind } from './contract.constants.ts';
import type { NotificationDocument, TemplateName } from './model.ts';
import { phrase, thing, time } from './texts.ts';

type Notice = Pick<NotificationDocument, 'title' | 'body' | 'state' | 'at'>;

interface TemplateUse {
  title: string;
  kinds: readonly NotificationKind[];
  /** Whom the template is for. */
  for: 'resident' | 'staff';
  fill: (notice: Notice) => Record<string, string>;
}

const titleBodyTime = ({ title, body, at }: Notice): Record<string, string> => ({
  thing1: thing(title),
  thing2: thing(body),
  time3: time(at),
});

export const templates: Record<TemplateName, TemplateUse> = {
  progress: {
    title: '事项办理进度通知',
    kinds: ['requestProgress', 'activityNotice'],
    for: 'resident',
    fill: ({ title, body, state, at }) => ({
      thing1: thing(title),
      phrase2: phrase(state ?? '', '有进展'),
      thing3: thing(body),
      time4: time(at),
    }),
  },
  resolved: {
    title: '事项办结评价提醒',
    kinds: ['requestResolved'],
    for: 'resident',
    fill: titleBodyTime,
  },
  assigned: {
    title: '新任务提醒',
    kinds: ['requestAssigned', 'requestEscalated', 'urgentPage', 'caseHandOver', 'appointmentAssigned'],
    for: 'staff',
    fill: titleBodyTime,
  },
  due: {
    title: '任务到期提醒',
    kinds: ['requestDue', 'requestBreached', 'caseReview'],
    for: 'staff',
    fill: titleBodyTime,
  },
  booked: {
    title: '预约成功通知',
    kinds: ['appointmentBooked'],
    for: 'resident',
    fill: titleBodyTime,
  },
  reminder: {
    title: '服务提醒',
    kinds: ['appointmentReminder'],
    for: 'resident',
    fill: titleBodyTime,
  },
  changed: {
    title: '预约变更通知',
    kinds: ['appointmentChanged'],
    for: 'resident',
    fill: ({ title, body, state, at }) => ({
      thing1: thing(title),
      phrase2: phrase(state ?? '', '有变动'),
      thing3: thing(body),
      time4: time(at),
    }),
  },
  placeFree: {
    title: '有空位通知',
    kinds: ['waitlistOffered'],
    for: 'resident',
    fill: titleBodyTime,
  },
};

const byKind = new Map(
  (Object.keys(templates) as TemplateName[]).flatMap((name) =>
    templates[name].kinds.map((kind) => [kind, name] as const),
  ),
);

export const templateFor = (kind: NotificationKind): TemplateName | undefined => byKind.get(kind);

/** The account's own id of the template; nothing when the account has not picked it. */
export const templateId = (name: TemplateName): string | undefined => settings().wechatTemplateIds[name];
