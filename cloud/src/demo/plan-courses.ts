/** Courses of the demo district: which community runs which, and who comes. */
import type { Programme } from '../activities/contract.constants.ts';

export interface PlannedCourse {
  programme: Programme;
  name: string;
  summary: string;
  /** Units by the plan's keys. */
  stations: readonly string[];
  weekly: { weekday: number; from: number; to: number }[];
  capacity: number;
  minAge?: number;
  maxAge?: number;
  materials?: string;
  forChildren: boolean;
  /** Somebody from outside; else the station's own worker. */
  guest?: string;
}

const at = (weekday: number, clock: number, minutes: number) => ({
  weekday,
  from: clock * 60,
  to: clock * 60 + minutes,
});
const everyStation = ['s1c1st', 's1c2st', 's1c3st', 's2c1st', 's2c2st', 's3c1st'];

export const plannedCourses: readonly PlannedCourse[] = [
  {
    programme: 'seniorSchool',
    name: '智能手机班',
    summary: '教您用手机看病挂号、付款、和家人视频',
    stations: everyStation,
    weekly: [at(2, 9.5, 60)],
    capacity: 16,
    minAge: 55,
    materials: '自己的手机和充电线',
    forChildren: false,
    guest: '陈立新',
  },
  {
    programme: 'seniorSchool',
    name: '八段锦',
    summary: '慢慢练，站着坐着都能做',
    stations: ['s1c1st', 's2c1st', 's3c1st'],
    weekly: [at(1, 8.5, 50), at(4, 8.5, 50)],
    capacity: 24,
    minAge: 50,
    materials: '宽松的衣服、防滑的鞋',
    forChildren: false,
    guest: '吴素琴',
  },
  {
    programme: 'mobileSchool',
    name: '流动学堂：防骗和用药',
    summary: '老师到楼下来讲，不用走远路',
    stations: ['s1c1st', 's1c2st', 's2c2st'],
    weekly: [at(3, 15, 60)],
    capacity: 30,
    forChildren: false,
    guest: '郑国栋',
  },
  {
    programme: 'afterSchool',
    name: '四点半学堂',
    summary: '放学后写作业、做手工，有老师看着',
    stations: ['s1c1st', 's1c2st', 's2c1st', 's3c1st'],
    weekly: [1, 2, 3, 4, 5].map((weekday) => at(weekday, 16.5, 90)),
    capacity: 12,
    minAge: 6,
    maxAge: 12,
    materials: '作业、水杯',
    forChildren: true,
    guest: '林晓燕',
  },
];

export const childNames = ['小雨', '子轩', '梓涵', '浩然', '欣怡', '俊熙', '思远', '语桐', '嘉乐', '明哲'];
export const cares = ['花生过敏', '对海鲜过敏', '容易流鼻血', '戴眼镜，看黑板坐前面'];
export const lessonTopics: Record<Programme, readonly string[]> = {
  seniorSchool: ['学会放大字体', '挂号走一遍', '起势和调息', '左右开弓'],
  mobileSchool: ['电话里要转账的都是骗子', '降压药怎么吃'],
  afterSchool: ['作业、剪纸', '作业、讲故事', '作业、折飞机'],
  group: ['自由活动'],
};
