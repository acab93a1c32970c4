/** The end of a visit and what comes after: how long it took, what must be written down, when somebody asks again. */
import { dayAt, dayOf } from '../../../kernel/calendar-days.ts';
import { unprocessable } from '../../../kernel/errors.ts';

/** Whole minutes, at least one: a visit that was checked out took place. */
export const minutesSpent = (from: Date, to: Date): number =>
  Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000));

export interface Confirmation {
  confirmedBy?: 'signature' | 'voice' | 'unable';
  confirmationId?: string;
}

/** A signature or a voice is a file; whoever can do neither is said to be unable. */
export function refuseConfirmation({ confirmedBy, confirmationId }: Confirmation): void {
  const needsFile = confirmedBy === 'signature' || confirmedBy === 'voice';
  if (needsFile !== (confirmationId !== undefined)) {
    throw unprocessable('visit.confirmationMissing', needsFile ? '请补上签字或录音' : '请选是签字还是录音');
  }
}

/** Without consent nothing that could show the person is kept. */
export function refusePhotos(consent: boolean, photoIds: readonly string[]): void {
  if (!consent && photoIds.length > 0) {
    throw unprocessable('visit.noConsent', '居民没有同意拍照，请去掉照片');
  }
}

const officeEndMs = 17.5 * 3_600_000;

/** 17:30 on the day that lies so many days after. */
export const followUpDue = (from: Date, days: number): Date =>
  new Date(dayAt(dayOf(from.getTime()) + days) + officeEndMs);

/** Nobody has missed an appointment that has hardly begun. */
const graceMs = 15 * 60_000;

export function refuseMissing(start: Date, at: Date): void {
  if (at.getTime() < start.getTime() + graceMs) {
    throw unprocessable('visit.tooEarly', '约好的时间过 15 分钟还没来，才能记未赴约');
  }
}
