/** What can be booked in the demo district: offers, rooms, and what the week of the social workers looks like. */
import type { OfferDraft } from '../availability/index.ts';

/** Who serves it: all stations, all streets with what is below them, or each station an offer of its own. */
export type PlannedOffer = Omit<OfferDraft, 'unitIds' | 'roomIds'> & {
  at: 'stations' | 'streets' | 'eachStation';
  /** Names of planned rooms. */
  rooms?: string[];
};

export interface PlannedRoom {
  name: string;
  /** `{short}` is the name of the community without 社区. */
  place: string;
  /** Absent: the office hours of the community. */
  weekly?: { weekday: number; from: number; to: number }[];
}

const week = (days: readonly number[], frames: readonly (readonly [number, number])[]) =>
  days.flatMap((weekday) => frames.map(([from, to]) => ({ weekday, from, to })));
const hour = (clock: number) => Math.round(clock * 60);
const workdays = [1, 2, 3, 4, 5];
const halves = [
  [hour(8.5), hour(12)],
  [hour(14), hour(17.5)],
] as const;

/** Monday to Friday; every third worker also has a Saturday morning. */
export const workerWeek = week(workdays, halves);
export const workerWeekWithSaturday = [...workerWeek, ...week([6], [[hour(9), hour(12)]])];

export const plannedRooms: PlannedRoom[] = [
  { name: '社区服务大厅 1 号窗口', place: '{short}社区服务大厅一楼' },
  { name: '社区服务大厅 2 号窗口', place: '{short}社区服务大厅一楼' },
  {
    name: '活动室',
    place: '{short}社工站二楼，有电梯',
    weekly: week([1, 2, 3, 4, 5, 6, 7], [...halves, [hour(18.5), hour(20.5)]]),
  },
  { name: '康复器械角', place: '{short}社工站一楼', weekly: week([1, 2, 3, 4, 5, 6], halves) },
];

const usual = {
  resource: 'staff' as const,
  places: ['home' as const],
  skills: [],
  capacity: 1,
  partyMax: 1,
  limits: { open: 2 },
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  confirmation: 'none' as const,
  questions: [],
  policy: { freeCancelHours: 24, strikes: 3, windowDays: 90, blockDays: 30 },
};
const atRoom = {
  ...usual,
  resource: 'room' as const,
  places: ['centre' as const],
  bufferAfterMinutes: 0,
  recordTemplate: 'plain' as const,
};
const yesNo = (id: string, label: string) => ({ id, label, kind: 'yesNo' as const, required: true });

export const plannedOffers: PlannedOffer[] = [
  {
    ...usual,
    at: 'stations',
    name: '社工家访',
    kind: 'homeVisit',
    summary: '社工到家里坐坐，看看居家安全，有难处当面说',
    durationMinutes: 40,
    stepMinutes: 60,
    eligibility: { verificationLevel: 1 },
    noticeMinutes: 120,
    horizonDays: 14,
    questions: [{ id: 'topic', label: '想聊的事情', kind: 'text', required: false }],
    recordTemplate: 'visit',
  },
  {
    ...usual,
    at: 'streets',
    name: '康复训练',
    kind: 'rehabilitation',
    summary: '会康复的社工上门，带着做训练，教家人怎么帮',
    durationMinutes: 60,
    stepMinutes: 30,
    skills: ['rehabilitation'],
    eligibility: { verificationLevel: 2, minAge: 55 },
    limits: { open: 10, perWeek: 2 },
    noticeMinutes: 24 * 60,
    horizonDays: 60,
    bufferBeforeMinutes: 5,
    confirmation: 'staff',
    questions: [
      {
        id: 'part',
        label: '主要想练哪里',
        kind: 'choice',
        required: true,
        options: ['腿脚走路', '手和胳膊', '腰背', '说不清，请来看看'],
      },
      yesNo('hospital', '最近三个月住过院吗'),
    ],
    preparation: '请穿宽松的衣服和防滑的鞋，出院小结放在手边。',
    recordTemplate: 'rehabilitation',
  },
  {
    ...usual,
    at: 'streets',
    name: '上门助浴',
    kind: 'bathing',
    summary: '两位工作人员带助浴设备上门，帮行动不便的老人洗澡',
    durationMinutes: 90,
    stepMinutes: 60,
    price: 20,
    skills: ['homeAdaptation'],
    eligibility: { verificationLevel: 2, minAge: 70 },
    limits: { open: 2, perWeek: 1, perMonth: 4 },
    noticeMinutes: 24 * 60,
    horizonDays: 30,
    bufferBeforeMinutes: 10,
    confirmation: 'staff',
    questions: [
      yesNo('stand', '老人能扶着站一会儿吗'),
      yesNo('rail', '卫生间装了扶手吗'),
      { id: 'skin', label: '皮肤有没有破损或过敏', kind: 'text', required: false },
    ],
    preparation: '请备好毛巾和换洗衣服，饭后一小时再洗，家里有一位家人在。',
    recordTemplate: 'care',
  },
  {
    ...usual,
    at: 'streets',
    name: '心理倾听',
    kind: 'counselling',
    summary: '一对一说说心里话，说的话会保密',
    durationMinutes: 50,
    stepMinutes: 60,
    places: ['centre', 'phone', 'video', 'home'],
    skills: ['counselling'],
    eligibility: { verificationLevel: 1 },
    limits: { open: 1, perWeek: 1 },
    noticeMinutes: 240,
    horizonDays: 14,
    policy: { freeCancelHours: 12, strikes: 0, windowDays: 90, blockDays: 0 },
    recordTemplate: 'counselling',
  },
  {
    ...usual,
    at: 'stations',
    name: '陪同就医',
    kind: 'escort',
    summary: '社工陪老人去医院，帮着挂号、取药、送回家',
    durationMinutes: 180,
    price: 10,
    stepMinutes: 30,
    eligibility: { verificationLevel: 2, minAge: 65 },
    limits: { open: 2, perMonth: 4 },
    noticeMinutes: 48 * 60,
    horizonDays: 30,
    confirmation: 'staff',
    questions: [
      { id: 'hospital', label: '去哪家医院、哪个科', kind: 'text', required: true },
      { id: 'time', label: '挂号单上的时间', kind: 'text', required: false },
      yesNo('wheelchair', '需要轮椅吗'),
    ],
    preparation: '请带好医保卡、身份证、病历和平时吃的药。',
    recordTemplate: 'care',
  },
  {
    ...atRoom,
    at: 'eachStation',
    rooms: ['社区服务大厅 1 号窗口', '社区服务大厅 2 号窗口'],
    name: '窗口办事',
    kind: 'window',
    summary: '先约好时间再来，到了就办，不用排队',
    durationMinutes: 20,
    stepMinutes: 20,
    eligibility: { verificationLevel: 1 },
    limits: { open: 3 },
    noticeMinutes: 60,
    horizonDays: 14,
    questions: [
      {
        id: 'matter',
        label: '办什么事',
        kind: 'choice',
        required: true,
        options: ['高龄津贴', '医保社保', '居住证明', '救助申请', '其他'],
      },
    ],
    preparation: '请带身份证原件；替别人办请再带委托书。',
  },
  {
    ...atRoom,
    at: 'eachStation',
    rooms: ['活动室'],
    name: '活动室借用',
    kind: 'venue',
    summary: '合唱、书画、小型聚会，整间借用，桌椅音响免费',
    durationMinutes: 120,
    stepMinutes: 60,
    eligibility: { verificationLevel: 2 },
    limits: { open: 2, perWeek: 1 },
    noticeMinutes: 24 * 60,
    horizonDays: 30,
    bufferAfterMinutes: 30,
    partyMax: 30,
    confirmation: 'staff',
    questions: [{ id: 'use', label: '用来做什么', kind: 'text', required: true }],
    preparation: '用完请关灯关空调，桌椅放回原处。',
  },
  {
    ...atRoom,
    at: 'eachStation',
    rooms: ['康复器械角'],
    name: '康复器械角',
    kind: 'venue',
    summary: '自己来练，有脚踏车和肋木架，社工在旁边照看',
    durationMinutes: 60,
    stepMinutes: 60,
    eligibility: { verificationLevel: 1 },
    limits: { open: 6, perWeek: 3 },
    noticeMinutes: 0,
    horizonDays: 7,
    capacity: 6,
    partyMax: 2,
  },
];
