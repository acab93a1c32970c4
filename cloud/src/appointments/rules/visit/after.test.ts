import { describe, expect, it } from 'vitest';
import { followUpDue, minutesSpent, refuseConfirmation, refuseMissing, refusePhotos } from './after.ts';

const at = (time: string) => new Date(`2026-11-25T${time}+08:00`);

describe('the end of a visit', () => {
  it('counts whole minutes and never none', () => {
    expect(minutesSpent(at('09:32:00'), at('10:11:40'))).toBe(40);
    expect(minutesSpent(at('09:32:00'), at('09:32:05'))).toBe(1);
    expect(minutesSpent(at('09:32:00'), at('09:31:00'))).toBe(1);
  });

  it('wants the file of a signature or a voice, and none where the person is unable', () => {
    expect(() => refuseConfirmation({ confirmedBy: 'signature' })).toThrow('补上');
    expect(() => refuseConfirmation({ confirmedBy: 'unable', confirmationId: 'f1' })).toThrow('请选');
    expect(() => refuseConfirmation({ confirmationId: 'f1' })).toThrow('请选');
    expect(() => refuseConfirmation({ confirmedBy: 'voice', confirmationId: 'f1' })).not.toThrow();
    expect(() => refuseConfirmation({})).not.toThrow();
  });

  it('keeps no photo without consent', () => {
    expect(() => refusePhotos(false, ['p1'])).toThrow('没有同意');
    expect(() => refusePhotos(true, ['p1'])).not.toThrow();
    expect(() => refusePhotos(false, [])).not.toThrow();
  });

  it('asks again at the end of office on the day', () => {
    expect(followUpDue(at('10:11:00'), 7)).toEqual(new Date('2026-12-02T17:30:00+08:00'));
    expect(followUpDue(at('23:59:00'), 1)).toEqual(new Date('2026-11-26T17:30:00+08:00'));
  });

  it('calls nobody missing before a quarter of an hour has gone', () => {
    expect(() => refuseMissing(at('09:30:00'), at('09:44:59'))).toThrow('15 分钟');
    expect(() => refuseMissing(at('09:30:00'), at('09:45:00'))).not.toThrow();
  });
});
