/** A request, a policy and a calendar for tests of the pure rules. */
import type { DeadlinePolicy } from '../../catalogue/contract.ts';
import { workingCalendar } from '../../kernel/calendar.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import type { Unsaved } from './moves.ts';
import { reception, type Terms } from './deeds.ts';

const office = [
  { startMinute: 510, endMinute: 720 },
  { startMinute: 840, endMinute: 1050 },
];
export const officeCalendar = workingCalendar({
  id: 'office',
  name: '办公时间',
  week: [office, office, office, office, office, [], []],
  followsPublicHolidays: true,
  overrides: [],
});

const limits = {
  accept: {
    promised: { amount: 120, unit: 'workingMinutes' },
    statutory: { amount: 1, unit: 'workingDays' },
  },
  firstResponse: {
    promised: { amount: 240, unit: 'workingMinutes' },
    statutory: { amount: 2, unit: 'workingDays' },
  },
  resolve: {
    promised: { amount: 3, unit: 'workingDays' },
    statutory: { amount: 5, unit: 'workingDays' },
  },
} as const;

export const standardPolicy: DeadlinePolicy = {
  code: 'standard',
  name: '一般事项',
  limits: { normal: limits, soon: limits, urgent: limits },
  reminders: [50, 80, 100],
  ladder: [
    {
      phase: 'resolve',
      after: { amount: 1, unit: 'workingDays' },
      level: 'street',
      role: 'supervisor',
      action: 'escalate',
    },
    {
      phase: 'accept',
      after: { amount: 0, unit: 'minutes' },
      level: 'street',
      role: 'supervisor',
      action: 'notify',
    },
  ],
  version: 1,
};

export const terms: Terms = { policy: standardPolicy, calendar: officeCalendar };

export function blankRequest(submittedAt: Date): Unsaved {
  const community = { id: 'c1', path: '/d1/s1/c1/', name: '柳荫社区' };
  const place = { text: '柳荫苑 3栋', how: 'home' as const, unitPath: '/d1/s1/c1/g1/', community };
  return {
    _id: 'r1',
    number: '20261123-0001',
    title: '路灯不亮',
    text: '路灯不亮，晚上很黑',
    photoIds: [],
    source: 'miniprogram',
    state: 'submitted',
    urgency: 'normal',
    signs: [],
    place,
    tags: [],
    reporter: { nameMasked: '王**', phoneMasked: '138****0000', anonymous: false },
    residentIds: ['p1'],
    scopes: joinScopes([], [place.unitPath]),
    owner: reception({ place }),
    copies: [],
    routing: {
      ruleSetVersion: 1,
      ruleNumber: 0,
      explanation: { place: { how: 'home', unitName: '柳荫社区' }, tried: [], candidates: [] },
    },
    policyCode: 'standard',
    clocks: [],
    returnCount: 0,
    submittedAt,
    updatedAt: submittedAt,
    timeline: [],
  };
}
