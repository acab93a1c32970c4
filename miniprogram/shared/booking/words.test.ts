/** What is said back about a booking. */
import { describe, expect, it } from 'vitest';
import { bookingTime, lengthText, meetingText, nearDay, providerText } from './words';

const now = new Date('2026-11-23T01:26:00Z');
const li = {
  kind: 'staff',
  staffId: 's',
  name: '李敏',
  role: '社工',
  unitId: 'u',
  unitName: '柳荫社工站',
} as const;
const hall = { kind: 'room', roomId: 'r', name: '活动室', unitId: 'u', unitName: '柳荫社区' } as const;

describe('a booking in words', () => {
  it('says today and tomorrow in words and any other day with its date', () => {
    expect(bookingTime('2026-11-23T06:00:00Z', now)).toBe('今天 14:00');
    expect(bookingTime('2026-11-24T01:30:00Z', now)).toBe('明天 9:30');
    expect(bookingTime('2026-11-25T01:30:00Z', now)).toBe('11月25日 周三 9:30');
  });

  it('shortens a day to its weekday within the week to come', () => {
    expect(nearDay('2026-11-24', now)).toBe('明天');
    expect(nearDay('2026-11-29', now)).toBe('周日');
    expect(nearDay('2026-11-30', now)).toBe('11月30日');
  });

  it('says how long it takes as people say it', () => {
    expect(lengthText(40)).toBe('约 40 分钟');
    expect(lengthText(90)).toBe('约 1 个半小时');
    expect(lengthText(120)).toBe('约 2 小时');
    expect(lengthText(75)).toBe('约 1 小时 15 分钟');
  });

  it('says who goes where', () => {
    const home = { who: '李敏', room: false, placeKind: 'home' } as const;
    expect(meetingText(home)).toBe('李敏到您家');
    expect(meetingText({ ...home, forName: '王建国' })).toBe('李敏到王建国家');
    expect(meetingText({ ...home, placeKind: 'centre' })).toBe('您到服务点找李敏');
    expect(meetingText({ ...home, placeKind: 'phone' })).toBe('李敏打电话给您');
    expect(meetingText({ who: '活动室', room: true, placeKind: 'centre' })).toBe('您到活动室');
  });

  it('names the provider of a row', () => {
    expect(providerText({ provider: li, placeKind: 'home' })).toBe('社工李敏上门');
    expect(providerText({ provider: li, placeKind: 'centre' })).toBe('找社工李敏');
    expect(providerText({ provider: hall, placeKind: 'centre' })).toBe('到活动室');
    expect(providerText({ placeKind: 'home' })).toBe('正在安排人');
  });
});
