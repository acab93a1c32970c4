/** Kinds of bookable services, places, who is booked, and marks of a day, with their Chinese labels. */

/** What residents can book; each kind has one colour and one glyph in both apps. */
export const offerKinds = {
  homeVisit: '家访',
  rehabilitation: '康复',
  bathing: '助浴',
  counselling: '心理倾听',
  escort: '陪同就医',
  window: '窗口办事',
  venue: '场地',
} as const;
export type OfferKind = keyof typeof offerKinds;

export const placeKinds = { home: '上门', centre: '到服务点', phone: '电话', video: '视频' } as const;
export type PlaceKind = keyof typeof placeKinds;

/** Who or what is booked: one worker's time, or seats of a room, a desk or a hall. */
export const resourceKinds = { staff: '工作人员', room: '场地或窗口' } as const;
export type ResourceKind = keyof typeof resourceKinds;

/** Whether a booking stands at once or a worker confirms it first. */
export const confirmations = { none: '约上就算', staff: '工作人员确认后才算' } as const;

/** Form of a question that is answered while booking. */
export const questionKinds = { text: '文字', choice: '单选', yesNo: '是或否' } as const;

/** What a day of the booking calendar says. */
export const dayMarks = {
  open: '有空',
  full: '约满',
  closed: '休息',
  tooSoon: '来不及',
  beyond: '还没开放',
} as const;
export type DayMark = keyof typeof dayMarks;

/** The service record's template by kind of service: the lines to fill in after a visit. */
export const recordTemplates = {
  visit: '家访记录',
  rehabilitation: '康复记录',
  counselling: '倾听记录',
  care: '照护记录',
  plain: '办理记录',
} as const;
export type RecordTemplate = keyof typeof recordTemplates;
