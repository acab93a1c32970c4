/** The staff's endpoints around one booking: looking, booking for residents, moving, confirming, ruling. */
import { actionOn } from '../../http/action.ts';
import type { Handlers } from '../../http/routes.ts';
import type { deskEndpoints } from '../contract.staff.ts';
import { ruleOn } from '../commands/appeal.ts';
import { loadFor } from '../commands/appointment-command.ts';
import { book } from '../commands/book.ts';
import { cancel } from '../commands/cancel.ts';
import { confirm, decline } from '../commands/confirm.ts';
import { exportAppointments } from '../commands/export.ts';
import { reschedule } from '../commands/reschedule.ts';
import { presentDays, presentWorkers } from '../present/calendar.ts';
import { presentStaff, presentStaffRow } from '../present/staff.ts';
import { workersFor } from '../queries/offers.ts';
import { listForStaff } from '../queries/staff-list.ts';
import { substitutesFor } from '../queries/substitutes.ts';

const by = actionOn(presentStaff);

export const deskHandlers: Handlers<typeof deskEndpoints> = {
  'GET /desk/appointments': async ({ actor, query }) => {
    const { rows, ...page } = await listForStaff(actor, query);
    return { items: rows.map((row) => presentStaffRow(row)), ...page };
  },
  'GET /desk/appointments/export': async ({ context, query, now }) => ({
    contentType: 'text/csv; charset=utf-8',
    body: await exportAppointments(context, query),
    downloadName: `预约-${now.toISOString().slice(0, 10)}.csv`,
  }),
  'GET /desk/appointments/:id': async ({ actor, params, now }) =>
    presentStaff(await loadFor(actor, params.id, now), actor, now),
  'GET /desk/appointments/:id/substitutes': async ({ actor, params, now }) => {
    const able = await substitutesFor(await loadFor(actor, params.id, now), now);
    return { items: able.map(({ id: staffId, name }) => ({ staffId, name })) };
  },
  'GET /desk/calendar': async ({ actor, query: { offerId: id, ...query }, now }) => {
    const { resources, history, familiar, calendar, refusal } = await workersFor(
      actor,
      { ...query, id },
      now,
    );
    const knownTo = (worker: string) => ({
      visits: history.visits.get(worker) ?? 0,
      ...(familiar?.staffId === worker ? { familiar: familiar.note } : {}),
    });
    const workers = await presentWorkers(resources, knownTo, calendar);
    return {
      days: presentDays(calendar),
      workers: workers.map(({ staffId, name, note, earliest }) => ({
        staffId,
        name,
        note,
        ...(earliest ? { earliest } : {}),
      })),
      ...(refusal ? { refusal } : {}),
    };
  },
  'POST /desk/appointments': async ({ context, actor, body, now }) => {
    const wish = { ...body, start: new Date(body.start) };
    return presentStaff(await book(context, wish), actor, now);
  },
  'POST /desk/appointments/:id/move': async ({ context, actor, params, body, now }) => {
    const moved = await reschedule(context, { ...body, id: params.id, start: new Date(body.start) });
    return presentStaff(moved, actor, now);
  },
  'POST /desk/appointments/:id/confirm': by(confirm),
  'POST /desk/appointments/:id/decline': by(decline),
  'POST /desk/appointments/:id/cancel': by(cancel),
  'POST /desk/appointments/:id/rule': by(ruleOn),
};
