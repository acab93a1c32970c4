/** The worker is there: by the card at the door, by being near, or with a reason and a photo. */
import { attachFiles } from '../../../files/index.ts';
import { metresBetween } from '../../../people/index.ts';
import { cardFits } from '../../door-cards.ts';
import { judgeCheckIn, type Claim } from '../../rules/visit/check-in.ts';
import { refuseBeforeTheDay } from '../../rules/visit/happened-at.ts';
import { move } from '../../rules/moves.ts';
import type { OnAppointment } from '../appointment-command.ts';
import { visitCommand } from './visit-command.ts';

export interface CheckInInput extends OnAppointment {
  by: Claim;
}

export const checkIn = visitCommand<CheckInInput>({
  action: 'checkIn',
  perform: async ({ appointment, deed, input: { by }, worker, at }) => {
    refuseBeforeTheDay(appointment.start, at);
    const { placeKind, place } = appointment;
    const {
      way,
      metres,
      reason,
      photoIds = [],
    } = judgeCheckIn(
      by,
      { placeKind, ...(place.location ? { location: place.location } : {}) },
      { cardFits: (code) => cardFits(place.addressId, code), metres: metresBetween },
    );
    await attachFiles(worker, { ids: photoIds, about: { kind: 'appointment', id: appointment._id } });
    return move(
      appointment,
      { ...deed, reason: way, photoIds, ...(reason ? { privateText: reason } : {}) },
      {
        checkIn: {
          at,
          way,
          ...('point' in by && by.point ? { point: by.point } : {}),
          ...(metres === undefined ? {} : { metres }),
          ...(reason ? { reason } : {}),
          photoIds,
          by: deed.by,
        },
      },
    );
  },
});
