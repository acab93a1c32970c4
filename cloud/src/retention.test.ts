import { describe, expect, it } from 'vitest';
import { domains } from './domains.ts';
import { registeredModels } from './kernel/database/model.ts';
import { allPurges } from './kernel/retention.ts';

/** Without a time of their own: they hold no person, or their owner's domain empties them with something else. */
const otherwise: Readonly<Record<string, string>> = {
  leases: 'one for each job',
  counters: 'one for each kind of number and day',
  auditAnchors: 'one for each stream',
  organisationRevisions: 'one',
  availabilityRevisions: 'one',
  bookingTurns: 'one number for each person',
  ledgerAccounts: 'two numbers for each person, without a name',
  calendarFeeds: 'one hash for each worker',
  suggesterModels: 'the newest three',
  subscriptionCredits: 'erased with the resident',
  comparedTimelines: 'one for each collection with timelines',
  files: 'cleared an hour after nothing refers to them',
};

const expires = (schema: { indexes: () => [unknown, unknown][] }) =>
  schema
    .indexes()
    .some(([, options]) => (options as { expireAfterSeconds?: number }).expireAfterSeconds !== undefined);

describe('every collection', () => {
  const purged = new Set(allPurges(domains).flatMap(({ collections }) => collections));

  it.each(registeredModels().map((model) => [model.collection, model] as const))(
    '%s is configuration, expires by itself, or somebody takes it away in time',
    (collection, { retention, schema }) => {
      const answered =
        retention === 'configuration' || expires(schema) || purged.has(collection) || collection in otherwise;
      expect(answered).toBe(true);
    },
  );
});
