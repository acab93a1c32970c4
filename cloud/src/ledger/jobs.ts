/** Every night the books are compared. */
import { schedule } from '../kernel/jobs.ts';
import { checkLedger } from './check.ts';

export const ledgerJobs = [schedule('ledger.check', '20 3 * * *', checkLedger)];
