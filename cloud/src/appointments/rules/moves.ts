/** What each action does to an appointment: pure functions from the appointment as it is to the one it will be. */
import type { ActorReference } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { AppointmentAction, AppointmentState } from '../contract.constants.ts';
import type { Alarm, AppointmentDocument, AppointmentEntry } from '../model/document.ts';
import { alarmsOf } from './alarms.ts';

/** Who does it and when, and what they say with it. */
export interface Deed {
  action: AppointmentAction;
  by: ActorReference;
  /** When it was done; earlier than it arrived when the phone had no network. */
  at: Date;
  receivedAt?: Date;
  /** Where the lifecycle table leads. */
  to: AppointmentState;
  publicText?: string;
  privateText?: string;
  reason?: string;
  photoIds?: string[];
  before?: AppointmentEntry['before'];
}

export type Unsaved = Omit<AppointmentDocument, 'version' | 'events' | 'pendingSince' | 'lease' | 'keys'>;

/** The one place where an appointment changes: state, timeline, alarms and everything derived move together. */
export function move<T extends Unsaved>(
  appointment: T,
  deed: Deed,
  fields: Partial<AppointmentDocument> = {},
): T {
  const next: T = {
    ...appointment,
    ...fields,
    state: deed.to,
    updatedAt: deed.receivedAt ?? deed.at,
    timeline: [...appointment.timeline, entryOf(appointment, deed, fields)],
  };
  return settled(next, deed.receivedAt ?? deed.at);
}

/** Alarms follow from the state and the time; those that have rung or were missed are gone. */
export function settled<T extends Unsaved>(appointment: T, now: Date): T {
  return withAlarms(appointment, alarmsOf(appointment, now));
}

export const withAlarms = <T extends Unsaved>(appointment: T, alarms: Alarm[]): T => ({
  ...appointment,
  alarms,
  wakeAt: alarms[0]?.at,
});

function entryOf(appointment: Unsaved, deed: Deed, fields: Partial<AppointmentDocument>): AppointmentEntry {
  const { action, by, at, receivedAt, to, publicText, privateText, reason, photoIds, before } = deed;
  return {
    id: newId(),
    at,
    ...(receivedAt && receivedAt.getTime() !== at.getTime() ? { receivedAt } : {}),
    action,
    by,
    ...(appointment.timeline.length > 0 ? { from: appointment.state } : {}),
    to,
    ...(publicText ? { publicText } : {}),
    ...(privateText ? { privateText } : {}),
    ...(reason ? { reason } : {}),
    ...(photoIds?.length ? { photoIds } : {}),
    ...(before ? { before } : {}),
    ...(fields.start ? { start: fields.start } : {}),
    ...(fields.provider ? { provider: fields.provider } : {}),
  };
}
