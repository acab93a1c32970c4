/** State, time and provider of an appointment from its timeline alone, for the night's comparison. Pure. */
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';

export interface Replayed {
  state?: AppointmentDocument['state'];
  /** Absent where the timeline began before it told them. */
  start?: Date;
  providerId?: string;
}

export function replay(timeline: readonly AppointmentEntry[]): Replayed {
  const told: Replayed = {};
  for (const entry of timeline) {
    if (entry.from !== told.state) {
      throw new Error(`Timeline entry ${entry.id} does not continue the one before it.`);
    }
    told.state = entry.to;
    if (entry.start) told.start = entry.start;
    if (entry.provider) told.providerId = entry.provider.id;
  }
  return told;
}

/** The same facts as the document stores them. */
export const storedFacts = ({
  state,
  start,
  provider,
}: Pick<AppointmentDocument, 'state' | 'start' | 'provider'>): Replayed => ({
  state,
  start,
  providerId: provider.id,
});
