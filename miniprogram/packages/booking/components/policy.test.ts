/** The policy as residents read it. */
import { describe, expect, it } from 'vitest';
import { cancelText, policyText } from './policy';

const now = new Date('2026-11-23T01:26:00Z');
const policy = { freeCancelHours: 24, strikes: 3, windowDays: 60, blockDays: 30 };
const wednesday = '2026-11-25T01:30:00Z';

describe('the policy in one sentence', () => {
  it('says until when cancelling is free and what missing it costs', () => {
    expect(policyText(policy, wednesday, now)).toBe(
      '明天 9:30 前取消不算；之后取消或没来，60 天里满 3 次，30 天不能再约。',
    );
  });

  it('says so when the free time is already over', () => {
    expect(policyText(policy, '2026-11-23T06:00:00Z', now)).toBe(
      '时间近了，约上再取消或没来会记一次；60 天里满 3 次，30 天不能再约。',
    );
  });

  it('threatens nobody where nothing is counted', () => {
    expect(policyText({ ...policy, strikes: 0 }, wednesday, now)).toBe(
      '明天 9:30 前取消不算。来不了请早点说，好让给别人。',
    );
  });

  it('says before cancelling whether it counts', () => {
    expect(cancelText('2026-11-24T01:30:00Z', policy, now)).toBe('现在取消不算违约，以后照样能约。');
    expect(cancelText('2026-11-22T01:30:00Z', policy, now)).toContain('现在取消会记一次');
  });
});
