/** `npm run audit:verify`: walks the audit log's chain and names the first entry that was changed; ends with 1 if any was. */
import { verifyAudit } from '../kernel/audit.ts';
import { withApplication } from './with-application.ts';

await withApplication(async () => {
  const verdict = await verifyAudit();
  if (verdict.brokenAt !== undefined) process.exitCode = 1;
  return verdict;
});
