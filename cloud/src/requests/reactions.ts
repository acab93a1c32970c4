/** After a change: tell those whom it concerns, tell open screens, and let the suggester learn from clerks. */
import { readById } from '../kernel/database/batches.ts';
import { on, type DomainEvent, type Reaction } from '../kernel/events.ts';
import { announceRequest, notify } from '../notifications/index.ts';
import { learn } from '../routing/index.ts';
import { checkContent, writingSteps } from './content-check.ts';
import { forgetFace, rememberFace } from './familiar-faces.ts';
import { forgetWordsOf, hasLeft } from './erasure.ts';
import { eventOf, type RequestEventData } from './events.ts';
import { requestActions, type RequestAction } from './contract.constants.ts';
import type { RequestDocument, TimelineEntry } from './model/document.ts';
import { RequestModel } from './model/request-model.ts';
import { noticesOf } from './notices.ts';
import { entryOf } from './queries/timeline.ts';

interface Told {
  request: RequestDocument;
  entry: TimelineEntry;
}

async function read({ data }: DomainEvent<RequestEventData>): Promise<Told | undefined> {
  const request = await readById<RequestDocument>(RequestModel.collection, data.requestId);
  const entry = request && (await entryOf(request, data.entryId));
  return request && entry ? { request, entry } : undefined;
}

/** Steps that went by within one write: the last of them is told, and reading the others would be for nothing. */
const wentBy = ({ type, actor, data }: DomainEvent<RequestEventData>): boolean =>
  (type === eventOf('accept') && actor.kind === 'system') ||
  (type === eventOf('submit') && data.settledIn !== 'submitted' && !data.urgent);

const tell = async (event: DomainEvent<RequestEventData>, { now }: { now: Date }): Promise<void> => {
  const told = wentBy(event) ? undefined : await read(event);
  if (!told) return;
  const { request, entry } = told;
  announceRequest({ id: request._id, action: entry.action, scopes: request.scopes });
  await Promise.all(noticesOf(request, entry).map((notice) => notify({ ...notice, cause: event.id }, now)));
};

/** Only what a person decided is an example; the suggester must not learn from itself. */
const learnFrom = async (event: DomainEvent<RequestEventData>, { now }: { now: Date }): Promise<void> => {
  const told = event.actor.kind === 'staff' ? await read(event) : undefined;
  const categoryCode = told?.request.category?.code;
  if (!told || !categoryCode || told.request.text === '' || (await hasLeft(told.request))) return;
  await learn({ requestId: told.request._id, text: told.request.text, categoryCode }, now);
};

const remember = async (event: DomainEvent<RequestEventData>): Promise<void> => {
  const told = await read(event);
  if (told) await rememberFace(told.request, told.entry);
};

export const requestReactions: readonly Reaction[] = [
  ...(Object.keys(requestActions) as RequestAction[]).map((action) =>
    on(eventOf(action), 'requests.tell', tell),
  ),
  on(eventOf('accept'), 'requests.learn', learnFrom),
  on<{ residentId: string }>('resident.erased', 'requests.forgetWords', ({ data }) =>
    forgetWordsOf(data.residentId),
  ),
  on(eventOf('resolve'), 'requests.rememberFace', remember),
  on<{ residentId: string }>('resident.erased', 'requests.forgetFace', ({ data }) =>
    forgetFace(data.residentId),
  ),
  ...writingSteps.map((action) => on(eventOf(action), 'requests.checkContent', checkContent)),
];
