/** What other domains' events mean for the ledger. */
import { on } from '../kernel/events.ts';
import { forgetWords } from './erasure.ts';

export const ledgerReactions = [
  on<{ residentId: string }>('resident.erased', 'ledger.forgetWords', ({ data }) =>
    forgetWords(data.residentId),
  ),
];
