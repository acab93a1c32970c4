import { describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { purgeAll } from '../kernel/retention.ts';
import { fakeClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import { WaitEntryModel } from './model/wait-entry.ts';
import { appointmentPurges } from './purges.ts';

testDatabase();

const clock = fakeClock();
const day = 86_400_000;
const at = clock.now();
const resident = { kind: 'resident', id: 'wang', name: '王**' };
const li = { kind: 'staff', id: 'li', name: '李敏' };
const served = { residentId: 'wang', nameMasked: '王**' };
const community = { id: 'c1', path: '/d1/s1/c1/', name: '柳荫社区' };

const visit = {
  ...{ _id: 'a1', version: 3, events: [], keys: [{ id: 'k', inputHash: 'h', at }], number: '20261123-0001' },
  ...{ offerId: 'o1', state: 'done', start: at, end: new Date(at.getTime() + 3_600_000), scopes: ['/d1/'] },
  ...{
    place: { text: '柳荫里canary', location: { lng: 1, lat: 1 } },
    served,
    community,
    tags: ['livingAlone'],
  },
  provider: { kind: 'staff', id: 'li', name: '李敏', unitId: 'st1', unitPath: '/d1/s1/st1/' },
  answers: [{ questionId: 'q', label: '身体怎样', text: 'canary' }],
  bookedBy: resident,
  rating: { satisfaction: 5, words: 'canary', at },
  checkIn: { at, way: 'place', point: { lng: 1, lat: 1 }, reason: 'canary', photoIds: ['p'], by: li },
  attempts: [{ step: 'knocked', at, note: 'canary', by: li }],
  record: { template: 'visit', sealed: 'canary', photoIds: [], consent: true, writtenAt: at, by: li },
  followUp: { dueAt: at, note: 'canary' },
  timeline: [{ id: 't1', at, action: 'book', by: resident, to: 'booked', publicText: 'canary' }],
};

describe('a visit whose time is over', () => {
  it('loses the person and the words, and keeps who came when and how it was liked; waiting is removed', async () => {
    await AppointmentModel.collection.insertOne(structuredClone(visit) as never);
    await WaitEntryModel.collection.insertOne({ _id: 'w1', served, endsAt: at, version: 1 } as never);
    const purge = () => purgeAll(appointmentPurges, { actor: systemActor('test'), now: clock.now() });
    clock.advance((3 * 365 - 1) * day);
    expect(await purge()).toEqual({ appointments: 0, appointmentHolds: 0, waitEntries: 0 });
    clock.advance(2 * day);
    expect(await purge()).toEqual({ appointments: 1, appointmentHolds: 0, waitEntries: 1 });
    const left = await AppointmentModel.findById('a1').lean();
    expect(JSON.stringify(left)).not.toMatch(/canary|wang|王|livingAlone|"lng"/);
    expect(left).toMatchObject({
      start: at,
      provider: { id: 'li' },
      community: { name: '柳荫社区' },
      rating: { satisfaction: 5 },
      checkIn: { way: 'place' },
      timeline: [{ action: 'book', to: 'booked' }],
    });
    expect(await purge()).toEqual({ appointments: 0, appointmentHolds: 0, waitEntries: 0 });
  });
});
