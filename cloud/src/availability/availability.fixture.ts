/** An offer, workers and wishes for the tests of availability. */
import { systemContext } from '../testing/organisation.ts';
import { createOffer, offerOf, type OfferDocument, type OfferDraft } from './index.ts';

/** A Monday at ten in the morning in Shanghai. */
export const now = new Date('2026-11-23T02:00:00Z');
/** As in `at('2026-11-24 09:30')`, in Shanghai. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

export const draft = (change: Partial<OfferDraft> = {}): OfferDraft => ({
  name: '家访',
  kind: 'homeVisit',
  summary: '社工上门看望，聊聊近况',
  durationMinutes: 60,
  stepMinutes: 30,
  places: ['home'],
  resource: 'staff',
  unitIds: [],
  skills: [],
  roomIds: [],
  eligibility: {},
  limits: {},
  noticeMinutes: 120,
  horizonDays: 14,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  capacity: 1,
  partyMax: 1,
  confirmation: 'none',
  questions: [],
  policy: { freeCancelHours: 24, strikes: 3, windowDays: 90, blockDays: 30 },
  recordTemplate: 'visit',
  ...change,
});

export async function anOffer(change: Partial<OfferDraft> & { unitIds: string[] }): Promise<OfferDocument> {
  const { _id } = await createOffer(systemContext(now), draft(change));
  const offer = await offerOf(_id);
  if (!offer) throw new Error('The offer is not there.');
  return offer;
}
