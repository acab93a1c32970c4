import { describe, expect, it } from 'vitest';
import { noAnswerSteps, type NoAnswerStep } from '../../contract.constants.ts';
import { refuseGivingUp, refuseStep, type Attempt } from './no-answer.ts';

const start = new Date('2026-11-25T09:30:00+08:00');
const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`);
const tried = (...steps: NoAnswerStep[]): Attempt[] => steps.map((step) => ({ step, at: at('09:31') }));
const trying =
  (attempts: Attempt[], step: NoAnswerStep, time = '09:35') =>
  () =>
    refuseStep(attempts, step, start, at(time));

const openSteps = (attempts: Attempt[]) =>
  (Object.keys(noAnswerSteps) as NoAnswerStep[]).filter((step) => {
    try {
      trying(attempts, step)();
      return true;
    } catch {
      return false;
    }
  });

describe('the steps at a closed door', () => {
  it('begin with knocking again, then the telephone', () => {
    expect(openSteps([])).toEqual(['retry']);
    expect(trying([], 'contact')).toThrow('请先“再敲一次门”');
    expect(openSteps(tried('retry'))).toEqual(['retry', 'contact']);
  });

  it('go on to neighbours, the grid worker, or straight to an urgent request', () => {
    expect(openSteps(tried('retry', 'contact'))).toEqual([
      'retry',
      'contact',
      'neighbour',
      'onSite',
      'urgent',
    ]);
    expect(trying(tried('retry'), 'urgent')).toThrow('请先“打电话”');
  });

  it('may be repeated, but the call for help goes out once', () => {
    expect(trying(tried('retry', 'contact', 'contact'), 'contact')).not.toThrow();
    expect(trying(tried('retry', 'contact', 'urgent'), 'urgent')).toThrow('已经记过');
    expect(openSteps(tried('retry', 'contact', 'urgent'))).not.toContain('urgent');
  });

  it('do not begin long before the appointment', () => {
    expect(trying([], 'retry', '09:19')).toThrow('还没到预约时间');
    expect(trying([], 'retry', '09:20')).not.toThrow();
  });
});

describe('giving a visit up', () => {
  it('wants a knock, a call, somebody else asked, and ten minutes', () => {
    expect(() => refuseGivingUp(tried('retry'), at('09:50'))).toThrow('打电话');
    expect(() => refuseGivingUp(tried('retry', 'contact'), at('09:50'))).toThrow('问邻居');
    expect(() => refuseGivingUp(tried('retry', 'contact', 'neighbour'), at('09:40'))).toThrow('10 分钟');
    expect(() => refuseGivingUp(tried('retry', 'contact', 'urgent'), at('09:41'))).not.toThrow();
  });
});
