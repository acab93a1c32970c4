/** The message templates that the demo account owns; in WeChat they are picked from a library and get such ids. */

export type FieldKind =
  | 'thing'
  | 'phrase'
  | 'name'
  | 'time'
  | 'date'
  | 'number'
  | 'amount'
  | 'phone_number'
  | 'character_string'
  | 'letter'
  | 'symbol'
  | 'car_number'
  | 'const'
  | 'enum_string';

export interface Template {
  id: string;
  title: string;
  /** Long-term templates need one accept for ever; one-time templates need one for each message. */
  longTerm?: boolean;
  fields: { key: string; label: string; options?: string[] }[];
}

export function fieldKind(key: string): FieldKind {
  return key.replace(/\d+$/, '') as FieldKind;
}

export const DEFAULT_TEMPLATES: Template[] = [
  {
    id: 'LySandboxTemplateRequestProgress00000000001',
    title: '事项办理进度通知',
    fields: [
      { key: 'thing1', label: '事项' },
      { key: 'phrase2', label: '当前状态' },
      { key: 'thing3', label: '进展' },
      { key: 'time4', label: '时间' },
    ],
  },
  {
    id: 'LySandboxTemplateRequestResolved00000000002',
    title: '事项办结评价提醒',
    fields: [
      { key: 'thing1', label: '事项' },
      { key: 'thing2', label: '办理结果' },
      { key: 'time3', label: '办结时间' },
    ],
  },
  {
    id: 'LySandboxTemplateWorkAssigned000000000000003',
    title: '新任务提醒',
    fields: [
      { key: 'thing1', label: '任务' },
      { key: 'thing2', label: '说明' },
      { key: 'time3', label: '时间' },
    ],
  },
  {
    id: 'LySandboxTemplateWorkDue00000000000000000004',
    title: '任务到期提醒',
    fields: [
      { key: 'thing1', label: '任务' },
      { key: 'thing2', label: '提醒内容' },
      { key: 'time3', label: '截止时间' },
    ],
  },
  {
    id: 'LySandboxTemplateAppointmentBooked000000005',
    title: '预约成功通知',
    fields: [
      { key: 'thing1', label: '服务' },
      { key: 'thing2', label: '时间和人员' },
      { key: 'time3', label: '通知时间' },
    ],
  },
  {
    id: 'LySandboxTemplateAppointmentReminder0000006',
    title: '服务提醒',
    fields: [
      { key: 'thing1', label: '服务' },
      { key: 'thing2', label: '时间和人员' },
      { key: 'time3', label: '通知时间' },
    ],
  },
  {
    id: 'LySandboxTemplateAppointmentChanged00000007',
    title: '预约变更通知',
    fields: [
      { key: 'thing1', label: '服务' },
      { key: 'phrase2', label: '变更' },
      { key: 'thing3', label: '说明' },
      { key: 'time4', label: '通知时间' },
    ],
  },
  {
    id: 'LySandboxTemplatePlaceFree00000000000000008',
    title: '有空位通知',
    fields: [
      { key: 'thing1', label: '服务' },
      { key: 'thing2', label: '空出的时间' },
      { key: 'time3', label: '通知时间' },
    ],
  },
];
