// An offer while it is edited: a new one to start from, one that is there, and what is still missing.
import type { OfferKind, RecordTemplate } from '@constants/availability';
import type { Answer, Body } from '../../../shared/api/client';

export type OfferFields = Body<'POST /desk/offers'>;
export type Offer = Answer<'GET /desk/offers'>['items'][number];
/** `id` and `version` are absent while the offer is new. */
export interface OfferDraft extends OfferFields {
  id?: string;
  version?: number;
  active: boolean;
}

export const newOffer = (unitIds: string[]): OfferDraft => ({
  name: '',
  kind: 'homeVisit',
  summary: '',
  durationMinutes: 40,
  stepMinutes: 60,
  places: ['home'],
  resource: 'staff',
  unitIds,
  skills: [],
  roomIds: [],
  eligibility: { verificationLevel: 1 },
  limits: { open: 2 },
  noticeMinutes: 120,
  horizonDays: 14,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  capacity: 1,
  partyMax: 1,
  confirmation: 'none',
  questions: [],
  policy: { freeCancelHours: 24, strikes: 3, windowDays: 90, blockDays: 30 },
  recordTemplate: 'visit',
  price: 0,
  active: true,
});

export function draftOf(offer: Offer): OfferDraft {
  const { unitNames: _names, ...draft } = offer;
  return draft;
}

/** What the server takes: without what only the screen knows, and without an empty note. */
export function fieldsOf(draft: OfferDraft): OfferFields {
  const { id: _id, version: _version, active: _active, preparation, ...fields } = draft;
  const note = preparation?.trim();
  return {
    ...fields,
    name: draft.name.trim(),
    summary: draft.summary.trim(),
    ...(note ? { preparation: note } : {}),
  };
}

/** The first thing that keeps it from being saved, in words; undefined when nothing does. */
export function missing(draft: OfferDraft): string | undefined {
  if (draft.name.trim() === '') return '还没写名称';
  if (draft.summary.trim() === '') return '还没写一句话介绍';
  if (draft.places.length === 0) return '还没选在哪里服务';
  if (draft.unitIds.length === 0) return '还没选由哪些单位服务';
  if (holdsNaN(draft)) return '有数字没填对，请看红字';
  if (draft.questions.some((question) => question.label.trim() === '')) return '有问题还没写内容';
  return undefined;
}

const holdsNaN = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(holdsNaN) : Number.isNaN(value);

/** A room can only be used where it is, and needs no skills; a worker's time goes to one party. */
export function withResource(draft: OfferDraft, resource: OfferDraft['resource']): OfferDraft {
  return resource === 'room'
    ? { ...draft, resource, places: ['centre'], skills: [] }
    : { ...draft, resource, roomIds: [], capacity: 1 };
}

const templates: Readonly<Record<OfferKind, RecordTemplate>> = {
  homeVisit: 'visit',
  rehabilitation: 'rehabilitation',
  bathing: 'care',
  counselling: 'counselling',
  escort: 'care',
  window: 'plain',
  venue: 'plain',
};

export const withKind = (draft: OfferDraft, kind: OfferKind): OfferDraft => ({
  ...draft,
  kind,
  recordTemplate: templates[kind],
});
