import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../kernel/command.ts';
import { newId } from '../kernel/ids.ts';
import { aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import { testDatabase } from '../testing/database.ts';
import { anOffer, at, now } from './availability.fixture.ts';
import {
  availableSlots,
  claim,
  claimSpan,
  createRoom,
  keep,
  release,
  takeLessons,
  type Claim,
  type OfferDocument,
} from './index.ts';

testDatabase();

let station = '';
let visit: OfferDocument;
let course: OfferDocument;
/** Races are run as everything is: by a command, which decides again when it has lost. */
const book = command<Claim, boolean>({
  name: 'test.book',
  run: async ({ input }) => {
    await claim(input);
    return true;
  },
});
const outcome = (wish: Claim) =>
  book(systemContext(now), wish).catch((error: { code: string }) => error.code);
const worker = async () => ({
  kind: 'staff' as const,
  id: (await aStaff(now, { unitId: station, role: 'socialWorker' })).id,
});
const wish = (change: Partial<Claim> & Pick<Claim, 'resource' | 'start'>): Claim => ({
  ...{ personId: newId(), ownerId: newId(), offer: visit, party: 1, now },
  ...change,
});
const freeStarts = async (resource: Claim['resource'], offer: OfferDocument, on: string, when = now) => {
  const found = await availableSlots({
    offer,
    resources: [resource],
    from: on,
    days: 1,
    party: 1,
    now: when,
  });
  const slots = found.get(resource.id)?.[0]?.slots ?? [];
  return slots.filter((slot) => slot.left > 0).map((slot) => slot.start.toISOString());
};

beforeAll(async () => {
  station = await aUnit(now, { kind: 'station', parentId: await aUnit(now) });
  visit = await anOffer({ unitIds: [station], bufferAfterMinutes: 10 });
  course = await anOffer({
    ...{ unitIds: [station], kind: 'venue', resource: 'room', places: ['centre'] },
    ...{ capacity: 12, partyMax: 5, stepMinutes: 60 },
  });
});

describe('claims of one worker', () => {
  it('let exactly the first of 50 callers for one start win', async () => {
    const resource = await worker();
    const start = at('2026-11-24 09:30');
    const answers = await Promise.all(Array.from({ length: 50 }, () => outcome(wish({ resource, start }))));
    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'slot.taken')).toHaveLength(49);
  });

  it('let those of 50 callers win that leave each other time', async () => {
    const resource = await worker();
    const midnight = at('2026-11-24 00:00').getTime();
    const wishes = Array.from({ length: 50 }, (_, index) =>
      wish({ resource, start: new Date(midnight + (510 + ((index * 7) % 50) * 10) * 60_000) }),
    );
    const answers = await Promise.all(wishes.map(outcome));
    const won = wishes
      .filter((_, index) => answers[index] === true)
      .map(({ start }) => start.getTime())
      .sort((left, right) => left - right);
    won
      .slice(1)
      .forEach((start, index) => expect(start - (won[index] ?? 0)).toBeGreaterThanOrEqual(70 * 60_000));
    // Nobody was turned away for nothing: every loser meets a winner, or lies outside of office hours.
    for (const [index, { start }] of wishes.entries()) {
      if (answers[index] === true || answers[index] === 'slot.outside') continue;
      expect(answers[index]).toBe('slot.taken');
      expect(won.some((other) => Math.abs(other - start.getTime()) < 70 * 60_000)).toBe(true);
    }
  });

  it('refuse the same person twice at a time, with whomever', async () => {
    const [one, other] = [await worker(), await worker()];
    const personId = newId();
    const start = at('2026-11-25 09:00');
    const answers = await Promise.all(
      [one, other].map((resource) => outcome(wish({ resource, personId, start }))),
    );
    expect(answers.toSorted()).toEqual(['slot.personBusy', true].toSorted());
    expect(await outcome(wish({ resource: one, personId, start: at('2026-11-25 10:30') }))).toBe(true);
  });

  it('say what is in the way', async () => {
    const resource = await worker();
    const why = (start: string, change: Partial<Claim> = {}) =>
      outcome(wish({ resource, start: at(start), ...change }));
    expect(await why('2026-11-24 12:30')).toBe('slot.outside');
    expect(await why('2026-11-23 11:00')).toBe('slot.tooSoon');
    expect(await why('2026-12-08 09:00')).toBe('slot.beyond');
    const far = { lng: 114.5, lat: 22.7 };
    const near = { lng: 114.5, lat: 22.715 };
    expect(await why('2026-11-24 09:00', { at: far })).toBe(true);
    expect(await why('2026-11-24 10:20', { at: near })).toBe('slot.noTravelTime');
    expect(await why('2026-11-24 10:20', { at: near, overrule: true })).toBe(true);
    expect(await why('2026-11-24 11:20', { overrule: true })).toBe(true);
    expect(await why('2026-11-24 09:30', { overrule: true })).toBe('slot.taken');
    expect(await why('2026-11-24 22:00', { overrule: true })).toBe(true);
    expect(await why('2026-11-24 23:30', { overrule: true })).toBe('slot.outside');
  });
});

describe('holds', () => {
  it('are free again when they have run out, and firm once they are kept', async () => {
    const resource = await worker();
    const start = at('2026-11-26 09:00');
    const held = wish({ resource, start, heldUntil: new Date(now.getTime() + 600_000) });
    expect(await outcome(held)).toBe(true);
    expect(await outcome(wish({ resource, start }))).toBe('slot.taken');
    const after = new Date(now.getTime() + 600_000);
    expect(await freeStarts(resource, visit, '2026-11-26')).not.toContain(start.toISOString());
    expect(await freeStarts(resource, visit, '2026-11-26', after)).toContain(start.toISOString());
    await keep({ ...held, now: after });
    expect(await outcome(wish({ resource, start, now: after }))).toBe('slot.taken');
  });

  it('are gone when somebody else took the time after they had run out', async () => {
    const resource = await worker();
    const start = at('2026-11-26 09:00');
    const held = wish({ resource, start, heldUntil: new Date(now.getTime() + 600_000) });
    await outcome(held);
    const after = new Date(now.getTime() + 600_001);
    expect(await outcome(wish({ resource, start, now: after }))).toBe(true);
    await expect(keep({ ...held, now: after })).rejects.toMatchObject({ code: 'slot.holdGone' });
  });
});

describe('release', () => {
  it('frees exactly one claim, and the person too', async () => {
    const resource = await worker();
    const [first, second] = ['2026-11-27 09:00', '2026-11-27 14:00'].map((start) =>
      wish({ resource, start: at(start), ownerId: 'series-of-one', personId: 'somebody' }),
    ) as [Claim, Claim];
    expect([await outcome(first), await outcome(second)]).toEqual([true, true]);
    await release(first);
    await release(first);
    expect(await freeStarts(resource, visit, '2026-11-27')).toContain(first.start.toISOString());
    expect(await outcome(wish({ resource, start: second.start }))).toBe('slot.taken');
    expect(await outcome(wish({ ...first, resource: await worker(), start: first.start }))).toBe(true);
  });

  it('moves a booking over its own time', async () => {
    const resource = await worker();
    const booked = wish({ resource, start: at('2026-11-27 09:00') });
    await outcome(booked);
    const moved = { ...booked, start: at('2026-11-27 09:30'), ignoring: booked.ownerId };
    expect(await outcome({ ...moved, ignoring: undefined })).toBe('slot.taken');
    expect(await outcome(moved)).toBe(true);
    await release(booked);
    expect(await freeStarts(resource, visit, '2026-11-27')).toEqual(
      ['11:00', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30'].map((time) =>
        at(`2026-11-27 ${time}`).toISOString(),
      ),
    );
  });
});

describe('rooms', () => {
  it('never hold more people than seats, however many ask at once', async () => {
    const { _id } = await createRoom(systemContext(now), { name: '活动室', unitId: station, place: '二楼' });
    const resource = { kind: 'room' as const, id: _id };
    const parties = Array.from({ length: 30 }, (_, index) => (index % 3) + 1);
    const start = at('2026-11-24 09:30');
    const answers = await Promise.all(
      parties.map((party) => outcome(wish({ resource, offer: course, start, party }))),
    );
    const seated = parties.filter((_, index) => answers[index] === true);
    const people = seated.reduce((sum, party) => sum + party, 0);
    expect(people).toBeLessThanOrEqual(12);
    expect(people).toBeGreaterThanOrEqual(10);
    await expect(
      claimSpan({
        resource,
        ownerId: 'class',
        from: at('2026-11-24 10:00'),
        to: at('2026-11-24 11:00'),
        now,
      }),
    ).rejects.toMatchObject({ code: 'slot.taken' });
  });
});

describe('a class', () => {
  const from = at('2026-11-25 14:00');
  const lesson = { ownerId: 'class-1', from, to: at('2026-11-25 15:30'), title: '智能手机班' };
  const late = (change: Partial<Claim>) => wish({ ...change, start: at('2026-11-25 15:00') } as Claim);

  it('takes its pupils and its teacher, too, and whoever is refused for it hears which it is', async () => {
    const resource = await worker();
    await claimSpan({ ...lesson, resource, now });
    const place = { personId: newId(), groupId: 'place-1', now };
    expect(await takeLessons({ ...place, lessons: [lesson] })).toEqual({ changed: 1, clashes: [] });
    expect(await takeLessons({ ...place, lessons: [lesson] })).toEqual({ changed: 0, clashes: [] });
    expect(await outcome(late({ resource }))).toBe('slot.taken');
    const elsewhere = late({ resource: await worker(), personId: place.personId });
    await expect(book(systemContext(now), elsewhere)).rejects.toMatchObject({
      code: 'slot.personBusy',
      message: '这个时间有“智能手机班”的课，请另选一个时间',
    });
    const other = { ...lesson, ownerId: 'class-2', title: '书法班' };
    expect(await takeLessons({ ...place, groupId: 'place-2', lessons: [other] })).toEqual({
      changed: 0,
      clashes: [{ ownerId: 'class-2', with: '“智能手机班”的课' }],
    });
    expect(await takeLessons({ ...place, lessons: [] })).toEqual({ changed: 1, clashes: [] });
    expect(await outcome(elsewhere)).toBe(true);
  });

  it('gives way to what the person has booked, lesson by lesson, and takes it when that is gone', async () => {
    const place = { personId: newId(), groupId: 'place-1', now };
    const visits = late({ resource: await worker(), personId: place.personId });
    expect(await outcome(visits)).toBe(true);
    const next = { ...lesson, ownerId: 'class-b', from: at('2026-12-02 14:00'), to: at('2026-12-02 15:30') };
    expect(await takeLessons({ ...place, lessons: [lesson, next] })).toEqual({
      changed: 1,
      clashes: [{ ownerId: 'class-1', with: '“家访”的预约' }],
    });
    await release(visits);
    expect(await takeLessons({ ...place, lessons: [lesson, next] })).toEqual({ changed: 1, clashes: [] });
  });

  it('leaves a lesson that has begun alone, and follows one that has moved', async () => {
    const place = { personId: newId(), groupId: 'place-1' };
    await takeLessons({ ...place, lessons: [lesson], now });
    const during = at('2026-11-25 14:30');
    expect((await takeLessons({ ...place, lessons: [], now: during })).changed).toBe(0);
    const later = { ...lesson, from: at('2026-11-25 16:00'), to: at('2026-11-25 17:00') };
    expect((await takeLessons({ ...place, lessons: [later], now })).changed).toBe(1);
    expect(await outcome(late({ resource: await worker(), personId: place.personId }))).toBe(true);
  });

  it('and a booking of the same person at the same hour: one of them has it, whoever comes first', async () => {
    const take = command<string, number>({
      name: 'test.take',
      run: async ({ input: personId }) =>
        (await takeLessons({ personId, groupId: 'place-1', lessons: [lesson], now })).clashes.length,
    });
    for (let round = 0; round < 12; round += 1) {
      const personId = newId();
      const booking = late({ resource: await worker(), personId });
      const [clashes, booked] = await Promise.all([take(systemContext(now), personId), outcome(booking)]);
      expect([clashes, booked]).toEqual(booked === true ? [1, true] : [0, 'slot.personBusy']);
    }
  });
});
