/** The residents' endpoints of series and of the waiting list. */
import type { Handlers } from '../../http/routes.ts';
import type { queueEndpoints } from '../contract.resident.ts';
import { bookSeries } from '../commands/series/book-series.ts';
import { declinePlace, leaveWaitlist, takePlace } from '../commands/waitlist/answer.ts';
import { joinWaitlist } from '../commands/waitlist/join.ts';
import { presentResident, presentResidentRow } from '../present/resident.ts';
import { presentSeries, presentWait } from '../present/waiting.ts';
import { readerOf } from '../queries/reader.ts';
import { seriesFor } from '../queries/series.ts';
import { myWaits } from '../queries/waitlist.ts';
import { wishOf } from './booking.ts';

export const queueHandlers: Handlers<typeof queueEndpoints> = {
  'POST /appointments/series': async ({ context, actor, body, now }) => {
    const { instead = [], ...wish } = body;
    const moved = instead.map(({ date, start }) => ({ date: new Date(date), start: new Date(start) }));
    const series = await bookSeries(context, { ...wishOf(wish), instead: moved });
    return presentSeries(series, await readerOf(actor, now));
  },
  'GET /appointments/series/:id': async ({ actor, params, now }) => {
    const { dates, ...series } = await seriesFor(actor, params.id, now);
    const reader = await readerOf(actor, now);
    return { ...series, items: dates.map((date) => presentResidentRow(date, reader)) };
  },
  'GET /waitlist': async ({ actor, now }) => {
    const [waits, reader] = await Promise.all([myWaits(actor, now), readerOf(actor, now)]);
    return { items: await Promise.all(waits.map((entry) => presentWait(entry, reader, now))) };
  },
  'POST /waitlist': async ({ context, actor, body: { forId, ...body }, now }) => {
    const entry = await joinWaitlist(context, { ...body, ...(forId ? { residentId: forId } : {}) });
    return presentWait(entry, await readerOf(actor, now), now);
  },
  'POST /waitlist/:id/take': async ({ context, actor, params, now }) =>
    presentResident(await takePlace(context, { waitId: params.id }), await readerOf(actor, now), now),
  'POST /waitlist/:id/decline': async ({ context, actor, params, now }) =>
    presentWait(await declinePlace(context, { waitId: params.id }), await readerOf(actor, now), now),
  'POST /waitlist/:id/leave': async ({ context, actor, params, now }) =>
    presentWait(await leaveWaitlist(context, { waitId: params.id }), await readerOf(actor, now), now),
};
