/** The residents' endpoints around one booking. */
import type { Handlers } from '../../http/routes.ts';
import type { bookingEndpoints } from '../contract.resident.ts';
import { appeal } from '../commands/appeal.ts';
import { loadFor } from '../commands/appointment-command.ts';
import { book, bookHeld, hold } from '../commands/book.ts';
import { cancel, cancelSeries } from '../commands/cancel.ts';
import { rate } from '../commands/rate.ts';
import { reschedule } from '../commands/reschedule.ts';
import { presentDays, presentWorkers } from '../present/calendar.ts';
import { presentOffer } from '../present/offers.ts';
import { presentResident, presentResidentRow } from '../present/resident.ts';
import { listMine } from '../queries/mine.ts';
import { readerOf } from '../queries/reader.ts';
import { offerCalendar, offersFor, workersFor } from '../queries/offers.ts';

export const bookingHandlers: Handlers<typeof bookingEndpoints> = {
  'GET /offers': async ({ actor, query, now }) => ({
    items: (await offersFor(actor, query.forId, now)).map(presentOffer),
  }),
  'GET /offers/:id/workers': async ({ actor, params, query, now }) => {
    const wish = { id: params.id, residentId: query.forId };
    const { resources, history, familiar, calendar, offer } = await workersFor(actor, wish, now);
    const knownTo = (id: string) => ({
      visits: history.visits.get(id) ?? 0,
      ...(familiar?.staffId === id ? { familiar: familiar.note } : {}),
    });
    const workers = offer.resource === 'staff' ? resources : [];
    const { earliest } = calendar;
    return {
      items: await presentWorkers(workers, knownTo, calendar),
      ...(earliest ? { earliest: earliest.toISOString() } : {}),
    };
  },
  'GET /offers/:id/calendar': async ({ actor, params, query, now }) => {
    const { forId: residentId, ...rest } = query;
    const { offer, calendar } = await offerCalendar(actor, { ...rest, id: params.id, residentId }, now);
    const { earliest } = calendar;
    return {
      days: presentDays(calendar),
      durationMinutes: offer.durationMinutes,
      ...(earliest ? { earliest: earliest.toISOString() } : {}),
    };
  },
  'POST /appointments/hold': async ({ context, actor, body, now }) =>
    presentResident(await hold(context, wishOf(body)), await readerOf(actor, now), now),
  'POST /appointments': async ({ context, actor, body, now }) => {
    const { holdId, answers, requestId, ...wish } = body;
    const booked = holdId
      ? await bookHeld(context, { id: holdId, answers, ...(requestId ? { requestId } : {}) })
      : await book(context, { ...wishOf(wish), answers, ...(requestId ? { requestId } : {}) });
    return presentResident(booked, await readerOf(actor, now), now);
  },
  'GET /appointments': async ({ actor, query, now }) => {
    const [{ rows, ...page }, reader] = await Promise.all([
      listMine(actor, query, now),
      readerOf(actor, now),
    ]);
    return { items: rows.map((row) => presentResidentRow(row, reader)), ...page };
  },
  'GET /appointments/:id': async ({ actor, params, now }) =>
    presentResident(await loadFor(actor, params.id, now), await readerOf(actor, now), now),
  'POST /appointments/:id/reschedule': async ({ context, actor, params, body, now }) => {
    const moved = await reschedule(context, { ...body, id: params.id, start: new Date(body.start) });
    return presentResident(moved, await readerOf(actor, now), now);
  },
  'POST /appointments/:id/cancel': async ({ context, actor, params, body, now }) => {
    const { wholeSeries, reason } = body;
    const input = { id: params.id, reason };
    const cancelled = await (wholeSeries ? cancelSeries : cancel)(context, input);
    return presentResident(cancelled, await readerOf(actor, now), now);
  },
  'POST /appointments/:id/rate': async ({ context, actor, params, body, now }) =>
    presentResident(await rate(context, { id: params.id, ...body }), await readerOf(actor, now), now),
  'POST /appointments/:id/appeal': async ({ context, actor, params, body, now }) =>
    presentResident(await appeal(context, { id: params.id, ...body }), await readerOf(actor, now), now),
};

/** The path says whom it is for, and the start comes as text. */
export const wishOf = <T extends { start: string; forId?: string }>({ start, forId, ...rest }: T) => ({
  ...rest,
  start: new Date(start),
  ...(forId ? { residentId: forId } : {}),
});
