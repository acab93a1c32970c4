import { describe, expect, it } from 'vitest';
import { appointmentStates, type AppointmentState } from '../contract.constants.ts';
import type { Payment } from '../model/document.ts';
import { missingPoints, paymentStep, payerOf, tooDear, type PaymentStep } from './payment.ts';

const policy = { freeCancelHours: 24, strikes: 3, windowDays: 90, blockDays: 30 };
const terms = { durationMinutes: 60, policy, confirmation: 'none', recordTemplate: 'visit' } as const;
const paid = (state: Payment['state']): Payment => ({ points: 20, payerId: 'r1', holdId: 'h1', state });
const step = (state: AppointmentState, price?: number, payment?: Payment): PaymentStep | undefined =>
  paymentStep({
    state,
    terms: { ...terms, ...(price ? { price } : {}) },
    ...(payment ? { payment } : {}),
  });

describe('the points of a booking', () => {
  it('are held when it is booked, not while its form is filled in', () => {
    expect((['held', 'pending', 'booked'] as const).map((state) => step(state, 20))).toEqual([
      undefined,
      'hold',
      'hold',
    ]);
  });

  it('stay held through the visit, are spent when it is done, and come back however else it ends', () => {
    const ends: Partial<Record<AppointmentState, PaymentStep>> = {
      done: 'post',
      held: 'void',
      missed: 'void',
      cancelled: 'void',
      lapsed: 'void',
    };
    for (const state of Object.keys(appointmentStates) as AppointmentState[]) {
      expect(step(state, 20, paid('held')), state).toBe(ends[state]);
    }
  });

  it('are left alone once they are settled, and held anew when a lapsed time is booked after all', () => {
    for (const state of ['done', 'missed', 'cancelled', 'lapsed'] as const) {
      expect(step(state, 20, paid('posted'))).toBeUndefined();
      expect(step(state, 20, paid('voided'))).toBeUndefined();
    }
    expect(step('booked', 20, paid('voided'))).toBe('hold');
  });

  it('do not exist where it is free', () => {
    for (const state of Object.keys(appointmentStates) as AppointmentState[]) {
      expect(step(state)).toBeUndefined();
    }
  });

  it('are the booker’s own; for staff they are those of the person served', () => {
    const served = { residentId: 'senior' };
    expect(payerOf({ kind: 'resident', id: 'daughter' }, served)).toBe('daughter');
    expect(payerOf({ kind: 'staff', id: 'clerk' }, served)).toBe('senior');
  });

  it('are said in words when they do not reach', () => {
    expect(tooDear(20, 5, '您')).toBe('需要20积分，您有5积分');
    expect(tooDear(20, 20, '您')).toBeUndefined();
    expect(tooDear(0, 0, '居民')).toBeUndefined();
  });

  it('are missing by what whoever has most of them lacks', () => {
    expect(missingPoints(20, [5])).toBe(15);
    expect(missingPoints(20, [0, 12])).toBe(8);
    expect(missingPoints(20, [0, 20])).toBe(0);
  });
});
