/** One way to write a setting: on record first, then the document with its event, then read anew. */
import type { Model } from 'mongoose';
import {
  insertAggregate,
  updateAggregate,
  type Aggregate,
  type Change,
  type NewAggregate,
} from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { afterCommit } from '../../kernel/transaction.ts';
import { availabilityEvents, type AvailabilityChange } from '../events.ts';
import { forgetSetup } from '../setup.ts';

export interface Deed {
  /** As in `availability.saveOffer`. */
  action: string;
  what: AvailabilityChange['what'];
  /** Whose audit log it belongs to. */
  scopePath?: string;
}

export async function insertSetting<T extends Aggregate>(
  model: Model<T>,
  context: CommandContext,
  document: NewAggregate<T>,
  deed: Deed,
): Promise<T> {
  const options = await onRecord(context, document._id, deed);
  const stored = await insertAggregate(model, document, options);
  afterCommit(forgetSetup);
  return stored;
}

export async function changeSetting<T extends Aggregate>(
  model: Model<T>,
  context: CommandContext,
  known: { _id: string; version: number },
  change: Change,
  deed: Deed,
): Promise<T> {
  const options = await onRecord(context, known._id, deed);
  const stored = await updateAggregate(model, known, change, options);
  afterCommit(forgetSetup);
  return stored;
}

/** The editor must have seen what is changed. */
export function assertCurrent(known: { version: number } | undefined, version: number): void {
  const current = known?.version ?? 0;
  if (current !== version) {
    throw conflict('availability.movedOn', '刚刚有人改过，请刷新后再改', { version: current });
  }
}

async function onRecord(context: CommandContext, id: string, { action, what, scopePath }: Deed) {
  await audit(context, { action, target: { kind: what, id }, ...(scopePath ? { scopePath } : {}) });
  const { now, key } = context;
  const events = [raise<AvailabilityChange>(context, availabilityEvents.changed, { what, id })];
  return { now, key, events };
}
