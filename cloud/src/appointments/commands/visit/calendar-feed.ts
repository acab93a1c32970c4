/** Gives a worker a new secret address for their calendar application; the one before stops working. */
import { randomBytes } from 'node:crypto';
import { audit } from '../../../kernel/audit.ts';
import { command } from '../../../kernel/command.ts';
import { CalendarFeedModel } from '../../model/calendar-feed.ts';
import { feedHash } from '../../queries/calendar-feed.ts';

export const makeCalendarFeed = command<Record<never, never>, { path: string }>({
  name: 'appointments.makeCalendarFeed',
  run: async ({ actor, now, ip }) => {
    const token = randomBytes(24).toString('base64url');
    await audit(
      { actor, now, ip },
      { action: 'appointments.calendarFeed', target: { kind: 'staff', id: actor.id } },
    );
    await CalendarFeedModel.updateOne(
      { _id: actor.id },
      { $set: { tokenHash: feedHash(token), madeAt: now } },
      { upsert: true },
    );
    return { path: `/api/calendar-feed/${token}` };
  },
});
