import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { purgeAll } from '../kernel/retention.ts';
import { testDatabase } from '../testing/database.ts';
import { aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import { anOffer, at, now } from './availability.fixture.ts';
import { forgetPerson } from './daybooks/forget.ts';
import { availability, claim, type OfferDocument } from './index.ts';
import { DaybookModel, type DaybookDocument } from './model/daybook.ts';

testDatabase();

let visit: OfferDocument;
let resource: { kind: 'staff'; id: string };
beforeAll(async () => {
  const station = await aUnit(now, { kind: 'station', parentId: await aUnit(now) });
  visit = await anOffer({ unitIds: [station] });
  resource = { kind: 'staff', id: (await aStaff(now, { unitId: station, role: 'socialWorker' })).id };
});

const door = { lng: 114.5, lat: 22.7 };
async function aVisit(start: string, personId = newId()): Promise<string> {
  const ownerId = newId();
  await claim({
    ...{ resource, personId, ownerId, offer: visit, start: at(start), party: 1, at: door, now },
  });
  return personId;
}
const daybook = (kind: string, id: string, date: string) =>
  DaybookModel.findById(`${kind}/${id}/${date}`).lean<DaybookDocument>();
const doorsOn = async (date: string) =>
  (await daybook('staff', resource.id, date))?.spans.map(({ location }) => location);

describe('where somebody lives', () => {
  it('is in the worker’s day alone, and only until the day is over', async () => {
    const personId = await aVisit('2026-11-24 09:00');
    await aVisit('2026-11-25 09:00');
    expect(JSON.stringify(await daybook('person', personId, '2026-11-24'))).not.toContain('114.5');
    const purge = (at: Date) => purgeAll(availability.purges ?? [], systemContext(at));
    expect(await purge(at('2026-11-24 23:59'))).toEqual({ daybookPlaces: 0 });
    expect(await doorsOn('2026-11-24')).toEqual([door]);
    const before = await daybook('staff', resource.id, '2026-11-24');
    expect(await purge(at('2026-11-25 00:00'))).toEqual({ daybookPlaces: 1 });
    expect(await doorsOn('2026-11-24')).toEqual([undefined]);
    expect(await doorsOn('2026-11-25')).toEqual([door]);
    const after = await daybook('staff', resource.id, '2026-11-24');
    expect(after?.spans[0]).toMatchObject({ from: at('2026-11-24 09:00'), to: at('2026-11-24 10:00') });
    expect(after?.version).toBeGreaterThan(before?.version ?? 0);
    expect(await purge(at('2026-11-25 00:00'))).toEqual({ daybookPlaces: 0 });
  });

  it('is forgotten at once when the person leaves, and nobody else’s with it', async () => {
    const leaving = await aVisit('2026-11-26 09:00');
    await aVisit('2026-11-26 14:00');
    await forgetPerson(leaving);
    await forgetPerson(leaving);
    expect(await doorsOn('2026-11-26')).toEqual([undefined, door]);
    expect(await daybook('person', leaving, '2026-11-26')).toBeNull();
  });
});
