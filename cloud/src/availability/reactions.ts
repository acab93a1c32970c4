/** After every change the other processes are told to read what is set up again. */
import { on } from '../kernel/events.ts';
import { availabilityEvents } from './events.ts';
import { countRevision } from './setup.ts';

export const availabilityReactions = [
  on(availabilityEvents.changed, 'availability.countRevision', countRevision),
];
