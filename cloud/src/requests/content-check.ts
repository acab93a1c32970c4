/** After a resident has written: WeChat looks at the words, and what it doubts is flagged for staff. Nothing is hidden. */
import { readById } from '../kernel/database/batches.ts';
import { unavailable } from '../kernel/errors.ts';
import type { DomainEvent, ReactionCall } from '../kernel/events.ts';
import { logger } from '../kernel/logger.ts';
import { announceRequest } from '../notifications/index.ts';
import { eventOf, type RequestEventData } from './events.ts';
import type { RequestDocument } from './model/document.ts';
import { RequestModel } from './model/request-model.ts';
import { withWholeTimeline } from './queries/timeline.ts';
import { surroundings } from './surroundings.ts';

type Written = DomainEvent<RequestEventData>;
type Looked = Pick<RequestDocument, '_id' | 'text' | 'submittedAt' | 'scopes' | 'timeline' | 'movedEntries'>;

/** The steps that can be the last of the write in which a resident has written. */
export const writingSteps = ['submit', 'assign', 'supplement'] as const;

/** The sixth try is a quarter of an hour after the first: who is down longer than that stays unasked. */
const tries = 6;

export async function checkContent(
  event: Written,
  { attempt }: Pick<ReactionCall, 'attempt'>,
): Promise<void> {
  if (!mayBeAboutWords(event)) return;
  const request = await readById<Looked>(RequestModel.collection, event.data.requestId);
  const words = request && wordsOf(await withWholeTimeline(request), event);
  if (!request || !words) return;
  const verdict = await surroundings().verdictOn(words.residentId, words.text);
  if (verdict === 'pass') return;
  if (verdict !== 'unchecked') return flag(request, verdict);
  if (attempt < tries) throw unavailable('request.contentUnchecked', '微信内容检测没有应答');
  logger.warn({ requestId: request._id }, 'words were never checked');
}

/**
 * A new request comes with the events of up to three steps, delivered in order. The last of them asks, so that
 * nobody who has to be told waits for WeChat.
 */
const mayBeAboutWords = ({ type, actor, data }: Written): boolean =>
  data.state === data.settledIn && (actor.kind === 'resident' || type === eventOf('assign'));

function wordsOf(
  { timeline, text, submittedAt }: Looked,
  { type, at, data }: Written,
): { residentId: string; text: string } | undefined {
  const added = type === eventOf('supplement');
  if (!added && at.getTime() !== submittedAt.getTime()) return undefined;
  const entry = added ? timeline.find(({ id }) => id === data.entryId) : timeline[0];
  const said = added ? entry?.publicText : text;
  return said && entry?.by.kind === 'resident' ? { residentId: entry.by.id, text: said } : undefined;
}

/** No step of the story and no new version: nobody who is acting now has to be sent back for it. */
async function flag({ _id, scopes }: Looked, contentCheck: 'risky' | 'review'): Promise<void> {
  await RequestModel.collection.updateOne({ _id, contentCheck: { $ne: 'risky' } } as never, {
    $set: { contentCheck },
  });
  announceRequest({ id: _id, action: 'note', scopes });
}
