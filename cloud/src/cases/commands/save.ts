/** Writes a case file: facts, sealed words, timeline entry, events and key in one conditional write. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { changeBetween, newEntries } from '../../kernel/change-between.ts';
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

/** The words go sealed. */
export async function save(
  before: CaseRecord,
  after: CaseRecord,
  { now, key }: CommandContext,
): Promise<Saved> {
  const entries = newEntries(before, after);
  const erases = entries.some(({ action }) => action === 'erase');
  const plain = changeBetween(before, after, ['content']);
  const change = erases
    ? { ...plain, $unset: { ...plain.$unset, sealed: '' } }
    : { ...plain, $set: { ...plain.$set, sealed: sealContent(after._id, after.content) } };
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
