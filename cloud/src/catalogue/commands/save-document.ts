/** One way to write a piece of configuration: make it, or change it as it was last read; every change is an event. */
import type { Model } from 'mongoose';
import type { Aggregate, NewAggregate } from '../../kernel/aggregate.ts';
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { loadCatalogue } from '../snapshot.ts';

export interface Save<T extends Aggregate> {
  id: string;
  /** The version as the editor last read it; absent makes a new document. */
  version?: number;
  /** All fields for a new document, those to change for a known one; undefined removes a field. */
  fields: Partial<NewAggregate<T>>;
  event: string;
}

export async function saveDocument<T extends Aggregate>(
  model: Model<T>,
  context: CommandContext,
  { id, version, fields, event }: Save<T>,
): Promise<T> {
  const { actor, now, key } = context;
  const known = (await model.findById(id).lean()) as T | null;
  if (known) replayIfSeen(known, key);
  if (known && known.version !== version) {
    throw conflict('catalogue.movedOn', '刚刚有人改过，请刷新后再改', { version: known.version });
  }
  if (!known && version !== undefined) throw notFound('catalogue.notFound', '没有找到，可能已被删除');
  await audit(context, { action: event, target: { kind: model.collection.name, id } });
  const options = { now, key, events: [raise({ actor, now }, event, { id, ...fields })] };
  const stored = known
    ? await updateAggregate(model, known, changeOf(fields), options)
    : await insertAggregate(model, { ...given(fields), _id: id } as NewAggregate<T>, options);
  await loadCatalogue();
  return stored;
}

const given = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function changeOf(fields: object): { $set: Record<string, unknown>; $unset?: Record<string, unknown> } {
  const removed = Object.entries(fields).filter(([, value]) => value === undefined);
  if (removed.length === 0) return { $set: given(fields) };
  return { $set: given(fields), $unset: Object.fromEntries(removed.map(([name]) => [name, ''])) };
}
