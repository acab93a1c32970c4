/** A changed organisation changes the roster: at once in this process, by polling in the others. */
import { accountEvents } from '../accounts/index.ts';
import { on } from '../kernel/events.ts';
import { loadRoster } from './roster-state.ts';

export const routingReactions = [
  on(accountEvents.unitChanged, 'routing.reloadRoster', loadRoster),
  on(accountEvents.staffChanged, 'routing.reloadRoster', loadRoster),
];
