/** A request as its resident sees it: what was said, who has it, what comes next. No private notes, no other's data. */
import type { Actor } from '../../kernel/actor.ts';
import { roles } from '../../accounts/contract.constants.ts';
import { limitLabel } from '../../kernel/calendar-limit.ts';
import type { ResidentRequest, ResidentRequestRow } from '../contract.ts';
import type { RequestDocument, TimelineEntry } from '../model/document.ts';
import { canMap } from '../policy.ts';
import { closesAt } from '../rules/moves.ts';
import { withWholeTimeline } from '../queries/timeline.ts';
import { surroundings } from '../surroundings.ts';
import { fileLinks, type FileLinks } from './files.ts';
import { presentVisits } from './visits.ts';
import { ownerName, residentTitle } from './words.ts';

/** The fields that a row of the list needs; the query reads no others. */
export type ResidentRowSource = Pick<
  RequestDocument,
  | '_id'
  | 'number'
  | 'title'
  | 'state'
  | 'owner'
  | 'place'
  | 'nextDueAt'
  | 'submittedAt'
  | 'updatedAt'
  | 'resolvedAt'
  | 'reporter'
>;

export function presentResidentRow(request: ResidentRowSource, readerId: string): ResidentRequestRow {
  const { _id: id, number, title, state, submittedAt, updatedAt, reporter } = request;
  const next = nextStep(request);
  const senior = reporter.onBehalfOf;
  return {
    id,
    number,
    title,
    state,
    submittedAt: submittedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(next ? { next } : {}),
    waitsForMe: state === 'resolved',
    ...(senior && senior.residentId !== readerId ? { forSenior: senior.nameMasked } : {}),
  };
}

function nextStep(request: ResidentRowSource): ResidentRequestRow['next'] {
  const { state, owner, place, nextDueAt, resolvedAt } = request;
  const by = nextDueAt ? { by: nextDueAt.toISOString() } : {};
  if (state === 'submitted') return { who: place.community.name, doing: '受理', ...by };
  if (state === 'accepted') return { who: place.community.name, doing: '安排人办理', ...by };
  if (state === 'assigned') {
    const doing = owner.kind === 'staff' ? '联系您' : '安排人联系您';
    return { who: ownerName(owner), doing, ...by };
  }
  if (state === 'inProgress') return { who: ownerName(owner), doing: '办好', ...by };
  if (state === 'resolved' && resolvedAt) {
    return { who: '您', doing: '评价', by: closesAt(resolvedAt).toISOString() };
  }
  return undefined;
}

export async function presentResident(
  stored: RequestDocument,
  actor: Actor,
  now: Date,
): Promise<ResidentRequest> {
  const request = await withWholeTimeline(stored);
  const links = await fileLinks(request, now);
  const { text, place, category, reporter, rejection, rating, voiceId, version } = request;
  const voice = links([voiceId])[0];
  const handler = handlerOf(request);
  const deadline = deadlineOf(request);
  const resolution = resolutionOf(request, links);
  return {
    ...presentResidentRow(request, actor.id),
    text,
    photos: links(request.photoIds),
    ...(voice ? { voice } : {}),
    place: place.text,
    ...(category ? { category: category.name } : {}),
    anonymous: reporter.anonymous,
    ...(handler ? { handler } : {}),
    ...(deadline ? { deadline } : {}),
    ...(resolution ? { resolution } : {}),
    ...(rejection ? { rejection } : {}),
    ...(rating ? { rating: { ...rating, at: rating.at.toISOString() } } : {}),
    visits: presentVisits(request),
    steps: request.timeline.flatMap((entry) => presentStep(entry, request, links)),
    can: canMap(actor, request),
    version,
  };
}

const withHandler = new Set(['assigned', 'inProgress', 'resolved', 'closed']);

function handlerOf({ owner, state }: RequestDocument): ResidentRequest['handler'] {
  if (!withHandler.has(state)) return undefined;
  const phone = surroundings().phoneOf(owner.unitPath);
  const unit = { unit: owner.unitName, ...(phone ? { phone } : {}) };
  return owner.kind === 'pool'
    ? { name: owner.unitName, role: '', ...unit }
    : { name: owner.name, role: roles[owner.role], ...unit };
}

function deadlineOf({ clocks }: RequestDocument): ResidentRequest['deadline'] {
  const clock = clocks.findLast((other) => other.kind === 'resolve');
  return clock && { limit: limitLabel(clock.limit), dueAt: clock.dueAt.toISOString() };
}

function resolutionOf({ resolution }: RequestDocument, links: FileLinks): ResidentRequest['resolution'] {
  if (!resolution) return undefined;
  const { outcome, reply, photoIds, at } = resolution;
  return { outcome, reply, photos: links(photoIds), at: at.toISOString() };
}

function presentStep(
  entry: TimelineEntry,
  request: RequestDocument,
  links: FileLinks,
): ResidentRequest['steps'] {
  const title = residentTitle(entry, request);
  if (title === undefined) return [];
  const { id, at, action, publicText, photoIds = [], voiceId } = entry;
  const text = action === 'submit' ? request.text : publicText;
  return [
    {
      id,
      at: at.toISOString(),
      action,
      title,
      ...(text ? { text } : {}),
      files: entry.privateText && !publicText ? [] : links([...photoIds, voiceId]),
      mine: entry.by.kind === 'resident',
    },
  ];
}
