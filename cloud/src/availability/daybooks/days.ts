/** Reads and writes daybooks; inside a transaction both join it. */
import { VersionMoved } from '../../kernel/aggregate.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { dateOf, dayAt } from '../../kernel/calendar-days.ts';
import { ambientSession } from '../../kernel/transaction.ts';
import { daybookId, DaybookModel, type DaybookDocument, type DaybookKind } from '../model/daybook.ts';
import { isLive, type DaySpan } from '../rules/day.ts';

export interface DaybookKey {
  kind: DaybookKind;
  id: string;
  /** Number of the civil day. */
  day: number;
}

export interface Daybook {
  key: DaybookKey;
  /** 0 while nobody has written this day. */
  version: number;
  spans: readonly DaySpan[];
}

export const idOf = ({ kind, id, day }: DaybookKey): string => daybookId(kind, id, dateOf(day));

export async function readDaybook(key: DaybookKey): Promise<Daybook> {
  const stored = await DaybookModel.findById(idOf(key)).lean<DaybookDocument>();
  return { key, version: stored?.version ?? 0, spans: stored?.spans ?? [] };
}

/** All of them in one query; days that nobody has written are left out. */
export async function readSpans(ids: readonly string[]): Promise<ReadonlyMap<string, readonly DaySpan[]>> {
  // By the driver: a calendar of many workers is many documents.
  const options = { projection: { spans: 1 }, session: ambientSession() };
  const stored = await DaybookModel.collection
    .find<Pick<DaybookDocument, '_id' | 'spans'>>({ _id: { $in: ids } } as never, options)
    .toArray();
  return new Map(stored.map(({ _id, spans }) => [_id, spans]));
}

/** Writes the day as it was read, without holds that have run out; whoever wrote in between makes the caller decide again. */
export async function writeDaybook(
  { key, version }: Daybook,
  spans: readonly DaySpan[],
  now: Date,
): Promise<void> {
  const _id = idOf(key);
  const kept = spans.filter((span) => isLive(span, now.getTime()));
  const options = { session: ambientSession(), ignoreUndefined: true };
  if (version === 0) {
    await insert({ _id, version: 1, spans: kept, day: new Date(dayAt(key.day)) }, options);
    return;
  }
  const { matchedCount } = await DaybookModel.collection.updateOne(
    { _id, version } as never,
    { $set: { spans: kept }, $inc: { version: 1 } },
    options,
  );
  if (matchedCount === 0) throw new VersionMoved('daybooks', _id);
}

async function insert(document: DaybookDocument, options: object): Promise<void> {
  try {
    await DaybookModel.collection.insertOne(document as never, options);
  } catch (error) {
    if (isDuplicateKey(error)) throw new VersionMoved('daybooks', document._id);
    throw error;
  }
}
