/** A request whose time is over: the figures stay for the statistics, nobody's name, words, pictures or door do. Pure. */
import type { RequestDocument, TimelineEntry } from '../model/document.ts';

const someone = '居民';
/** Their reason is a code; any other reason is somebody's words. */
const codedReasons = new Set(['return', 'reject', 'resolve']);

/** Who worked on it, and in which post, stays: those are acts of an office. */
export function entryWithoutPersons(entry: TimelineEntry): TimelineEntry {
  const { publicText: _said, privateText: _noted, photoIds: _photos, voiceId: _voice, ...rest } = entry;
  const { reason, ...acts } = rest;
  return {
    ...acts,
    by: entry.by.kind === 'resident' ? { kind: 'resident', id: '', name: someone } : entry.by,
    ...(reason !== undefined && codedReasons.has(entry.action) ? { reason } : {}),
  };
}

/** What a request is set to, and which of its fields go. */
export function withoutPersons(request: RequestDocument): {
  set: Partial<RequestDocument>;
  unset: (keyof RequestDocument)[];
} {
  const { category, place, reporter, resolution, rating, rejection, routing, timeline } = request;
  const { location: _location, ...area } = place;
  return {
    set: {
      title: category?.name ?? '诉求',
      text: '',
      photoIds: [],
      tags: [],
      residentIds: [],
      reporter: { nameMasked: someone, phoneMasked: '', anonymous: reporter.anonymous },
      place: { ...area, text: place.gridName ?? place.community.name },
      routing: {
        ...routing,
        explanation: { place: routing.explanation.place, tried: [], candidates: [] },
      },
      timeline: timeline.map(entryWithoutPersons),
      ...(resolution
        ? { resolution: { outcome: resolution.outcome, reply: '', photoIds: [], at: resolution.at } }
        : {}),
      ...(rating
        ? { rating: { solved: rating.solved, satisfaction: rating.satisfaction, at: rating.at } }
        : {}),
      ...(rejection ? { rejection: { reason: rejection.reason, instead: '' } } : {}),
      keys: [],
    },
    unset: ['voiceId', 'externalId', 'endedAt'],
  };
}
