/** Which consents hold now, from everything that was ever answered. */
import type { ConsentRecord } from '../model/resident.ts';

export function currentConsents(records: readonly ConsentRecord[]): ConsentRecord[] {
  const last = new Map<string, ConsentRecord>();
  for (const record of records) last.set(record.purpose, record);
  return [...last.values()];
}
