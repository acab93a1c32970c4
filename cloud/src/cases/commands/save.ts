/** Writes a case file: facts, sealed words, timeline entry, events and key in one conditional write. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { eventOf, type CaseEventData } from '../events.ts';
import { CaseModel } from '../model/case-model.ts';
import type { CaseDocument, CaseEntry, CaseRecord, NewCase } from '../model/document.ts';
import { sealContent } from '../sealing.ts';

export interface Saved {
  id: string;
}

export async function create(file: NewCase, { now, key }: CommandContext): Promise<Saved> {
  const { content, ...facts } = file;
  const document = { ...facts, sealed: sealContent(file._id, content) };
  const events = file.timeline.map((entry) => eventFor(file, entry));
  const answer = { id: file._id };
  await oneOpenFile(() => insertAggregate<CaseDocument>(CaseModel, document, { now, key, events, answer }));
  return answer;
}

/** The kernel writes these itself; the words go sealed, the timeline by its new entries. */
const apart = new Set(['_id', 'version', 'events', 'pendingSince', 'lease', 'keys', 'timeline', 'content']);

export async function save(
  before: CaseRecord,
  after: CaseRecord,
  { now, key }: CommandContext,
): Promise<Saved> {
  const set: Record<string, unknown> = {};
  const unset: Record<string, ''> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof CaseRecord>) {
    if (apart.has(name) || before[name] === after[name]) continue;
    if (after[name] === undefined) unset[name] = '';
    else set[name] = after[name];
  }
  const entries = after.timeline.slice(before.timeline.length);
  const erases = entries.some(({ action }) => action === 'erase');
  if (erases) unset.sealed = '';
  else set.sealed = sealContent(after._id, after.content);
  const change = {
    $set: set,
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    $push: { timeline: { $each: entries } },
  };
  const events = entries.map((entry) => eventFor(after, entry));
  const answer = { id: after._id };
  await oneOpenFile(() =>
    updateAggregate<CaseDocument>(CaseModel, before, change, { now, key, events, answer }),
  );
  return answer;
}

const eventFor = ({ _id: caseId, lead }: NewCase, entry: CaseEntry): DomainEvent<CaseEventData> => ({
  id: newId(),
  type: eventOf(entry.action),
  at: entry.at,
  actor: entry.by,
  data: { caseId, entryId: entry.id, leadId: lead.staffId },
});

/** The unique index on the resident's open file decides races. */
async function oneOpenFile<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw conflict('case.alreadyOpen', '这位居民已经有一份在办的个案');
  }
}
