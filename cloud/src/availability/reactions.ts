/** After every change the other processes are told to read what is set up again; a resident who leaves is forgotten. */
import { on } from '../kernel/events.ts';
import { forgetPerson } from './daybooks/forget.ts';
import { availabilityEvents } from './events.ts';
import { countRevision } from './setup.ts';

export const availabilityReactions = [
  on(availabilityEvents.changed, 'availability.countRevision', countRevision),
  on<{ residentId: string }>('resident.erased', 'availability.forgetPerson', ({ data }) =>
    forgetPerson(data.residentId),
  ),
];
