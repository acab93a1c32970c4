import { describe, expect, it } from 'vitest';
import {
  appointmentActions,
  appointmentStates,
  type AppointmentAction,
  type AppointmentState,
} from '../contract.constants.ts';
import { allowedActions, lifecycle, transition, type Seat, type Standing } from './lifecycle.ts';

const states = Object.keys(appointmentStates) as AppointmentState[];
const actions = Object.keys(appointmentActions) as AppointmentAction[];
const everySeat = new Set<Seat>(['resident', 'desk', 'server', 'ruler', 'system']);
const standing = (state: AppointmentState, facts: Partial<Standing> = {}): Standing => ({
  ...{ state, ahead: true, strike: true, appeal: true, record: true, unrated: true, followUp: true },
  ...facts,
});

/** Written out by hand, so that a change of the table has to be made twice. */
const possible: Record<AppointmentState, Partial<Record<AppointmentAction, AppointmentState>>> = {
  held: { book: 'booked', cancel: 'lapsed', lapse: 'lapsed' },
  pending: {
    ...{ confirm: 'booked', decline: 'cancelled', reschedule: 'booked', cancel: 'cancelled' },
    lapse: 'lapsed',
  },
  booked: {
    ...{ reschedule: 'booked', cancel: 'cancelled', remind: 'booked', checkIn: 'underway' },
    ...{ attempt: 'booked', unanswered: 'unanswered', miss: 'missed', raiseRequest: 'booked' },
  },
  underway: { record: 'underway', checkOut: 'done', raiseRequest: 'underway' },
  done: { remind: 'done', record: 'done', rate: 'done', followUp: 'done', raiseRequest: 'done' },
  unanswered: { checkIn: 'underway', miss: 'missed', raiseRequest: 'unanswered' },
  missed: { appeal: 'missed', rule: 'missed', raiseRequest: 'missed' },
  cancelled: { appeal: 'cancelled', rule: 'cancelled' },
  lapsed: { book: 'booked' },
};

describe('every action from every state', () => {
  for (const state of states) {
    for (const action of actions) {
      const to = possible[state][action];
      it(`${state}: ${action} ${to ? `leads to ${to}` : 'is refused with the state it is in'}`, () => {
        const attempt = () => transition(standing(state), action, everySeat);
        if (to) expect(attempt()).toBe(to);
        else
          expect(attempt).toThrow(
            expect.objectContaining({ code: 'appointment.movedOn', details: { state } }),
          );
      });
    }
  }

  it('offers as buttons exactly what would not be refused', () => {
    for (const state of states) {
      for (const seat of everySeat) {
        const allowed = allowedActions(standing(state), new Set([seat]));
        const tried = actions.filter((action) => {
          try {
            transition(standing(state), action, new Set([seat]));
            return true;
          } catch {
            return false;
          }
        });
        expect(allowed.toSorted()).toEqual(tried.toSorted());
      }
    }
  });
});

describe('what the table asks for', () => {
  const as = (...seats: Seat[]) => new Set(seats);

  it('waits for staff where the offer wants it', () => {
    expect(transition(standing('held'), 'book', as('resident'), 'other')).toBe('pending');
    expect(transition(standing('booked'), 'reschedule', as('resident'), 'other')).toBe('pending');
    expect(transition(standing('booked'), 'reschedule', as('desk'), 'other')).toBe('booked');
  });

  it('lets residents change only what has not begun, staff also afterwards', () => {
    const begun = standing('booked', { ahead: false });
    for (const action of ['cancel', 'reschedule'] as const) {
      expect(() => transition(begun, action, as('resident'))).toThrow('不能');
      expect(transition(begun, action, as('desk'))).toBeTruthy();
    }
  });

  it('asks for a record before checking out, and for a strike before an appeal', () => {
    expect(() => transition(standing('underway', { record: false }), 'checkOut', as('server'))).toThrow(
      '请先写服务记录再签退',
    );
    expect(() => transition(standing('missed', { strike: false }), 'appeal', as('resident'))).toThrow();
    expect(() => transition(standing('missed', { appeal: false }), 'rule', as('ruler'))).toThrow();
    expect(() => transition(standing('done', { unrated: false }), 'rate', as('resident'))).toThrow();
  });

  it('names who may not as such, and not as a matter of time', () => {
    const refusal = expect.objectContaining({ code: 'appointment.notYours' });
    expect(() => transition(standing('booked'), 'checkIn', as('resident'))).toThrow(refusal);
    expect(() => transition(standing('missed'), 'rule', as('server'))).toThrow(refusal);
  });

  it('uses every state and every action', () => {
    expect(new Set(lifecycle.map(({ action }) => action))).toEqual(new Set(actions));
  });
});
