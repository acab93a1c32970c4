/** After every change of the organisation the other processes are told to read it again. */
import { on } from '../kernel/events.ts';
import { accountEvents } from './events.ts';
import { countRevision } from './organisation.ts';

export const accountReactions = [
  on(accountEvents.unitChanged, 'accounts.countRevision', countRevision),
  on(accountEvents.staffChanged, 'accounts.countRevision', countRevision),
];
