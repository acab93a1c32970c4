/** Ways between pages, by name; paths are written down once. */
import Taro from '@tarojs/taro';

const pages = {
  submit: '/packages/request/pages/submit/index',
  submitted: '/packages/request/pages/submitted/index',
  detail: '/packages/request/pages/detail/index',
  place: '/packages/request/pages/place/index',
  category: '/packages/request/pages/category/index',
  findBooking: '/packages/booking/pages/find/index',
  chooseTime: '/packages/booking/pages/choose/index',
  confirmBooking: '/packages/booking/pages/confirm/index',
  booked: '/packages/booking/pages/booked/index',
  bookings: '/packages/booking/pages/mine/index',
  booking: '/packages/booking/pages/detail/index',
  bookingSeries: '/packages/booking/pages/series/index',
  queueForTime: '/packages/booking/pages/queue/index',
  courses: '/packages/course/pages/list/index',
  course: '/packages/course/pages/detail/index',
  enrol: '/packages/course/pages/enrol/index',
  myCourses: '/packages/course/pages/mine/index',
  lessons: '/packages/course/pages/lessons/index',
  roll: '/packages/course/pages/roll/index',
  family: '/packages/account/pages/family/index',
  privacy: '/packages/account/pages/privacy/index',
  profile: '/packages/account/pages/profile/index',
  binding: '/packages/account/pages/binding/index',
  points: '/packages/account/pages/points/index',
  workRequest: '/packages/work/pages/request/index',
  workAction: '/packages/work/pages/action/index',
  pool: '/packages/work/pages/pool/index',
  visit: '/packages/visit/pages/visit/index',
  closedDoor: '/packages/visit/pages/door/index',
  visitRecord: '/packages/visit/pages/record/index',
  nextVisit: '/packages/visit/pages/next/index',
  caseFile: '/packages/case/pages/file/index',
} as const;
type PageName = keyof typeof pages;

const tabs = {
  home: '/pages/home/index',
  matters: '/pages/matters/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
} as const;

const withQuery = (name: PageName, query: Record<string, string> = {}) => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${pages[name]}?${pairs.join('&')}` : pages[name];
};

export const go = (name: PageName, query?: Record<string, string>) =>
  void Taro.navigateTo({ url: withQuery(name, query) });
export const goInstead = (name: PageName, query?: Record<string, string>) =>
  void Taro.redirectTo({ url: withQuery(name, query) });
export const goTab = (name: keyof typeof tabs) => void Taro.switchTab({ url: tabs[name] });
export const goHome = () => goTab('home');

/** Back, or home when this page was opened from a message or a link. */
export const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goHome();
};
