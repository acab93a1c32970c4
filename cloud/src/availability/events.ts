/** What happens here that others may react to. */

export const availabilityEvents = {
  /** An offer, a plan, a room or a closure is not what it was. */
  changed: 'availability.changed',
} as const;

export interface AvailabilityChange {
  what: 'offer' | 'plan' | 'room' | 'closure';
  /** Of a plan: the worker or the room whose it is. */
  id: string;
}
