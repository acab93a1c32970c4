/** The server under the booking bench and under verify:booking: a process of its own with the embedded database. */
import { startApplication } from '../app.ts';
import { createOffer, resourcesOf, offerOf } from '../availability/index.ts';
import { organisation } from '../accounts/index.ts';
import { plannedOffers } from '../demo/plan-offers.ts';
import { domains } from '../domains.ts';
import { settings } from '../kernel/config.ts';
import { systemContext } from '../testing/organisation.ts';
import { measureSlots, type SlotFigures } from './booking-slots.ts';
import { makeWorld } from './requests-world.ts';

export interface BookingMessage {
  ready?: { port: number; residents: string[]; offerId: string; workers: string[] };
  slots?: SlotFigures;
}

export interface BookingOrder {
  measure: 'slots';
}

const say = (message: BookingMessage): void => {
  process.send?.(message);
};

/** A visit of an hour that every worker of the district offers, open for a month. */
async function anOffer(now: Date): Promise<{ offerId: string; workers: string[] }> {
  const { root } = await organisation();
  const [visit] = plannedOffers;
  if (!root || !visit) throw new Error('The bench has no district or no offer.');
  const { at: _at, rooms: _rooms, ...planned } = visit;
  const { _id: offerId } = await createOffer(systemContext(now), {
    ...planned,
    ...{ unitIds: [root._id], roomIds: [], skills: [], eligibility: {}, limits: {}, questions: [] },
    ...{ durationMinutes: 30, stepMinutes: 30, noticeMinutes: 0, horizonDays: 60, confirmation: 'none' },
  });
  const offer = await offerOf(offerId);
  const workers = offer ? await resourcesOf(offer) : [];
  return { offerId, workers: workers.map(({ id }) => id) };
}

const application = await startApplication({ settings: settings(), domains });
const now = new Date();
const { residents } = await makeWorld(now);
const offered = await anOffer(now);
const address = await application.http?.listen(0, '127.0.0.1');
say({ ready: { port: address?.port ?? 0, residents, ...offered } });

process.on('message', ({ measure }: BookingOrder) => {
  if (measure === 'slots') void measureSlots().then((slots) => say({ slots }));
});
process.on('disconnect', () => void application.stop().then(() => process.exit(0)));
