/** Hands out the filtered list as a table; that it was taken away is on record before the first line leaves. */
import type { Readable } from 'node:stream';
import type { StaffActor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { exportOf } from '../queries/export.ts';
import type { Filters } from '../queries/filters.ts';

export const exportAppointments = command<Filters, Readable>({
  name: 'appointments.export',
  run: async ({ actor, input, now, ip }) => {
    const target = { kind: 'appointments', id: input.state ?? 'all' };
    await audit({ actor, now, ip }, { action: 'appointments.export', target });
    return exportOf(actor as StaffActor, input);
  },
});
