/** A request as staff see it: masked person, clocks, the whole story, and only the actions that are allowed. */
import type { StaffActor } from '../../kernel/actor.ts';
import type { StaffRequest, StaffRequestRow } from '../contract.ts';
import type { RequestDocument, RequestOwner, TimelineEntry } from '../model/document.ts';
import { canMap, canReveal } from '../policy.ts';
import { nextClock } from '../rules/clocks.ts';
import { withWholeTimeline } from '../queries/timeline.ts';
import { surroundings } from '../surroundings.ts';
import { presentClock, usedShare } from './clocks.ts';
import { fileLinks, type FileLinks } from './files.ts';
import { presentVisits } from './visits.ts';
import { ownerName, reasonText, residentTitle, satisfactionText, staffTitle } from './words.ts';
import { roles } from '../../accounts/contract.constants.ts';
import { personTags } from '../../people/contract.constants.ts';
import { placeHows } from '../../routing/contract.constants.ts';

/** Fields that a row needs; lists read no others. */
export type StaffRowSource = Omit<RequestDocument, 'timeline' | 'text' | 'routing' | 'keys' | 'events'>;

export function presentStaffRow(request: StaffRowSource, actor: StaffActor, now: Date): StaffRequestRow {
  const { _id: id, number, title, state, urgency, source, category, place, reporter } = request;
  const { owner, returnCount, photoIds, version } = request;
  return {
    id,
    number,
    title,
    state,
    urgency,
    source,
    ...(category ? { category: { code: category.code, name: category.name } } : {}),
    place: place.text,
    ...(place.location ? { location: place.location } : {}),
    unitName: place.gridName ?? place.community.name,
    reporterMasked: reporter.nameMasked,
    tags: request.tags.map(tagName),
    ...(assigned.has(state) ? { owner: presentOwner(owner) } : {}),
    ...nextClockOf(request, now),
    flags: flagsOf(request, now),
    returnCount,
    photoCount: photoIds.length,
    submittedAt: request.submittedAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
    can: canMap(actor, request),
    version,
  };
}

const assigned = new Set(['assigned', 'inProgress', 'resolved', 'closed']);
const tagName = (tag: string): string => personTags[tag as keyof typeof personTags] ?? tag;

function presentOwner(owner: RequestOwner): NonNullable<StaffRequestRow['owner']> {
  const { unitId, unitName } = owner;
  return owner.kind === 'staff'
    ? { kind: 'staff', staffId: owner.staffId, name: owner.name, role: owner.role, unitId, unitName }
    : { kind: 'pool', unitId, unitName };
}

function nextClockOf(request: StaffRowSource, now: Date): Pick<StaffRequestRow, 'nextClock'> {
  const clock = nextClock(request.clocks);
  if (!clock) return {};
  const { kind, dueAt } = clock;
  const used = usedShare(clock, calendarOf(request), now);
  return { nextClock: { kind, dueAt: dueAt.toISOString(), used, breached: dueAt < now } };
}

const calendarOf = ({ policyCode, place }: Pick<RequestDocument, 'policyCode' | 'place'>) =>
  surroundings().terms(policyCode, place.unitPath).calendar;

function flagsOf(request: StaffRowSource, now: Date): StaffRequestRow['flags'] {
  const flags: StaffRequestRow['flags'] = [];
  if (request.nextDueAt && request.nextDueAt < now) flags.push('overdue');
  if (request.returnCount > 0) flags.push('returned');
  if (request.urgency === 'urgent') flags.push('urgent');
  if (request.reporter.anonymous) flags.push('anonymous');
  if (request.contentCheck && request.inbox) flags.push('content');
  return flags;
}

export async function presentStaff(
  stored: RequestDocument,
  actor: StaffActor,
  now: Date,
  earlierCount: number,
): Promise<StaffRequest> {
  const request = await withWholeTimeline(stored);
  const links = await fileLinks(request, now);
  const calendar = calendarOf(request);
  const { place, suggestion, routing, copies, rating, resolution } = request;
  const voice = links([request.voiceId])[0];
  const known = suggestion?.categoryCode !== undefined && suggestion.name !== undefined;
  return {
    ...presentStaffRow(request, actor, now),
    text: request.text,
    photos: links(request.photoIds),
    ...(voice ? { voice } : {}),
    placeHow: placeHows[place.how],
    ...(place.gridId && place.gridName ? { grid: { id: place.gridId, name: place.gridName } } : {}),
    ...(known
      ? {
          suggestion: {
            code: suggestion.categoryCode ?? '',
            name: suggestion.name ?? '',
            confidence: suggestion.confidence,
          },
        }
      : {}),
    reporter: presentReporter(request, actor, earlierCount),
    clocks: request.clocks.map((clock) => presentClock(clock, calendar, now)),
    explanation: routing.explanation,
    ruleSetVersion: routing.ruleSetVersion,
    copies: copies.map(ownerName),
    steps: request.timeline.map((entry) => presentStep(entry, request, links)),
    ...(resolution
      ? {
          resolution: {
            outcome: resolution.outcome,
            reply: resolution.reply,
            ...(resolution.privateNote ? { privateNote: resolution.privateNote } : {}),
            photos: links(resolution.photoIds),
            at: resolution.at.toISOString(),
          },
        }
      : {}),
    ...(rating ? { rating: { ...rating, at: rating.at.toISOString() } } : {}),
    visits: presentVisits(request),
    suggestedFirstWord: firstWord(request, actor),
  };
}

/** Of a withheld reporter not even the file's id is shown: it would lead to the name. */
function presentReporter(
  request: RequestDocument,
  actor: StaffActor,
  earlierCount: number,
): StaffRequest['reporter'] {
  const { residentId, nameMasked, phoneMasked, onBehalfOf, anonymous } = request.reporter;
  return {
    ...(residentId && !anonymous ? { residentId } : {}),
    nameMasked,
    phoneMasked,
    ...(onBehalfOf && !anonymous ? { onBehalfOf: { ...onBehalfOf, tags: request.tags.map(tagName) } } : {}),
    earlierCount: anonymous ? 0 : earlierCount,
    anonymous,
    canReveal: canReveal(actor, request),
  };
}

function presentStep(
  entry: TimelineEntry,
  request: RequestDocument,
  links: FileLinks,
): StaffRequest['steps'][number] {
  const { id, at, action, by, publicText, privateText, photoIds = [], voiceId } = entry;
  const told = residentTitle(entry, request);
  const reason = reasonText(entry);
  const inside = [reason, privateText].filter(Boolean).join('：');
  const rated =
    action === 'rate' && request.rating ? satisfactionText(request.rating.satisfaction) : undefined;
  const shown = publicText ?? rated;
  return {
    id,
    at: at.toISOString(),
    action,
    title: staffTitle(entry),
    by: { kind: by.kind, name: by.name, ...(by.role ? { post: roleName(by.role) } : {}) },
    ...(shown ? { publicText: shown } : {}),
    ...(inside ? { privateText: inside } : {}),
    ...(told ? { residentTitle: told } : {}),
    files: links([...photoIds, voiceId]),
  };
}

const roleName = (role: string): string => roles[role as keyof typeof roles] ?? role;

/** 王女士您好 would guess; the masked name and the worker's own are certain. */
const firstWord = (request: RequestDocument, actor: StaffActor): string =>
  `您好，我是${actor.post.unitName}${roleName(actor.post.role)}${actor.name}，您说的“${request.title}”已经收到，我会尽快和您联系。`;
