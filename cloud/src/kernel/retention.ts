/** Keeping no longer than needed: what a domain takes away when its time is over, and the one job that sees to it. */
import { audit, forgetAudit } from './audit.ts';
import type { CommandContext } from './context.ts';
import type { Retention } from './database/model.ts';
import { schedule } from './jobs.ts';
import type { Job } from './jobs.ts';
import { logger } from './logger.ts';

/** Days after the end of what the data is about; docs/operations.md has the table. */
const keptDays = {
  record: 3 * 365,
  resident: 3 * 365,
  staff: 3 * 365,
  audit: 3 * 365,
} as const satisfies Partial<Record<Retention, number>>;

export type PurgedClass = keyof typeof keptDays;

/** What ended before this moment has had its time. */
export const keptSince = (kept: PurgedClass, now: Date): Date =>
  new Date(now.getTime() - keptDays[kept] * 86_400_000);

export interface Purge {
  name: string;
  /** Whose documents it takes away, or takes the persons out of. */
  collections: readonly string[];
  /** Deals with at most `limit` documents and answers how many there were; doing it twice does no harm. */
  run: (context: CommandContext, limit: number) => Promise<number>;
}

const auditLog: Purge = {
  name: 'auditEntries',
  collections: ['auditEntries'],
  run: ({ now }, limit) => forgetAudit(keptSince('audit', now), limit),
};

/** Everything that the domains and the kernel itself take away. */
export const allPurges = (domains: readonly { purges?: readonly Purge[] }[]): readonly Purge[] => [
  ...domains.flatMap(({ purges = [] }) => purges),
  auditLog,
];

const batch = 200;

/** Answers how many documents each purge dealt with. One that fails is tried again the next night. */
export async function purgeAll(
  purges: readonly Purge[],
  context: CommandContext,
): Promise<Record<string, number>> {
  const dealtWith: Record<string, number> = {};
  for (const { name, run } of purges) {
    try {
      let count = 0;
      for (let last = batch; last === batch; count += last) last = await run(context, batch);
      dealtWith[name] = count;
      if (count > 0) {
        await audit(context, { action: 'retention.purge', target: { kind: name, id: String(count) } });
      }
    } catch (error) {
      logger.error({ purge: name, error }, 'a purge failed');
    }
  }
  return dealtWith;
}

/** After the nightly backup, so that a mistake in the ages can be undone. */
export const purgeJob = (purges: readonly Purge[]): Job =>
  schedule('retention.purge', '40 4 * * *', (context) => purgeAll(purges, context));
