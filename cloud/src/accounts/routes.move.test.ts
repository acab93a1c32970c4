import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { AddressModel } from '../people/model/address.ts';
import { ResidentModel } from '../people/model/resident.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import type { TestStaff } from '../testing/organisation.ts';
import type { Unit, UnitMove } from './contract.ts';
import { followMoves } from './follow-moves.ts';
import { accounts, organisation } from './index.ts';
import { StaffModel } from './model/staff.ts';
import { UnitMoveModel } from './model/unit-move.ts';

const app = testApp([accounts, people, catalogue]);
const now = () => app.clock.now();
const pathOf = async (id: string) => (await organisation()).units.get(id)?.path ?? '';
let admin: TestStaff;
const streets: string[] = [];
beforeAll(async () => {
  const district = await aDistrict(now());
  admin = await aStaff(now(), { role: 'districtAdmin', unitId: district, confirmed: true });
  for (const name of ['湖滨街道', '江岸街道']) {
    streets.push(await aUnit(now(), { kind: 'street', parentId: district, name }));
  }
});

const move = (id: string, parentId: string, who = admin, key: true | string = true) =>
  app.call<Unit & { error?: string }>(`POST /units/${id}/move`, { body: { parentId }, key }, who.token);
const latest = async () =>
  (await app.call<{ move?: UnitMove }>('GET /unit-moves/latest', {}, admin.token)).body.move;
const follow = () => followMoves(systemContext(now()));
/** Until everything has followed and every memory of the old tree is over. */
async function finish(): Promise<void> {
  await follow();
  app.clock.advance(5 * 60_000);
  await follow();
}

/** A community with a grid, a worker, an address and a resident who lives there. */
async function aCommunity(parentId: string | undefined, name: string) {
  const communityId = await aUnit(now(), { kind: 'community', ...(parentId ? { parentId } : {}), name });
  const gridId = await aUnit(now(), { kind: 'grid', parentId: communityId, name: `${name}01格` });
  const worker = await aStaff(now(), { role: 'gridWorker', unitId: gridId });
  const community = { communityId, communityName: name, communityPath: await pathOf(communityId) };
  const path = await pathOf(gridId);
  const polygon: [number, number][] = [
    [114, 22],
    [114.1, 22],
    [114.1, 22.1],
  ];
  await saveGrids(systemContext(now()), [{ _id: gridId, name: '01格', path, ...community, polygon }]);
  const addressId = `${name}-1`;
  const address = {
    _id: addressId,
    text: `${name}1栋`,
    gridId,
    gridName: '01格',
    gridPath: path,
    ...community,
  };
  await saveAddresses(systemContext(now()), [{ ...address, location: { lng: 114.05, lat: 22.05 } }]);
  const resident = await registerResident(systemContext(now()), { name: '王秀兰', homeAddressId: addressId });
  return { communityId, gridId, worker, addressId, residentId: resident._id };
}

describe('moving a unit', () => {
  it('takes along everything below it, the people’s posts, the addresses and the residents', async () => {
    const here = await aCommunity(streets[0], '柳荫社区');
    const elsewhere = await aCommunity(streets[0], '青檀社区');
    const chief = await aStaff(now(), { role: 'supervisor', unitId: streets[1] });
    const seen = () => app.call<{ total: number }>('GET /residents', {}, chief.token);
    expect((await seen()).body.total).toBe(0);
    const moved = await move(here.communityId, streets[1] ?? '');
    expect(moved).toMatchObject({ status: 200, body: { parentId: streets[1] } });
    expect(await latest()).toMatchObject({ unitName: '柳荫社区', toParentName: '江岸街道', followed: 0 });
    await finish();

    const path = await pathOf(here.gridId);
    expect(path).toBe(`${await pathOf(streets[1] ?? '')}${here.communityId}/${here.gridId}/`);
    expect(await StaffModel.findById(here.worker.id).lean()).toMatchObject({ unitPaths: [path] });
    const communityPath = await pathOf(here.communityId);
    expect(await AddressModel.findById(here.addressId).lean()).toMatchObject({
      gridPath: path,
      communityPath,
    });
    expect(await ResidentModel.findById(here.residentId).lean()).toMatchObject({
      path,
      home: { communityPath, communityName: '柳荫社区' },
    });
    expect((await seen()).body.total).toBe(1);
    expect((await ResidentModel.findById(elsewhere.residentId).lean())?.path).toBe(
      await pathOf(elsewhere.gridId),
    );
    expect(await latest()).toMatchObject({ followed: 4, total: 4, doneAt: now().toISOString() });
    const { body } = await app.call<{ items: object[] }>(
      'GET /audit?action=accounts.moveUnit',
      {},
      admin.token,
    );
    expect(body.items).toMatchObject([{ target: { id: here.communityId }, result: 'ok' }]);
  });

  it('gives a grid’s places their new community', async () => {
    const from = await aCommunity(streets[0], '荷塘社区');
    const to = await aCommunity(streets[1], '桂园社区');
    expect((await move(from.gridId, to.communityId)).status).toBe(200);
    await finish();
    const community = { communityId: to.communityId, communityName: '桂园社区' };
    expect(await AddressModel.findById(from.addressId).lean()).toMatchObject(community);
    expect((await ResidentModel.findById(from.residentId).lean())?.home).toMatchObject(community);
  });

  it('goes on where it was stopped, one move at a time, and counts nothing twice', async () => {
    const here = await aCommunity(streets[0], '竹苑社区');
    const other = await aUnit(now(), { kind: 'community', parentId: streets[0] });
    const first = await move(here.communityId, streets[1] ?? '', admin, 'move-once-abcdef');
    expect((await move(here.communityId, streets[1] ?? '', admin, 'move-once-abcdef')).body).toEqual(
      first.body,
    );
    expect((await move(other, streets[1] ?? '')).body).toMatchObject({ error: 'accounts.unitMoving' });
    const path = await pathOf(here.gridId);
    // As if it had been stopped after the first document.
    await ResidentModel.collection.updateOne({ _id: here.residentId } as never, {
      $set: { path, 'home.communityPath': await pathOf(here.communityId) },
    });
    await finish();
    expect(await latest()).toMatchObject({ followed: 3 });
    expect(await UnitMoveModel.countDocuments({ running: true })).toBe(0);
    expect((await move(other, streets[1] ?? '')).status).toBe(200);
    await finish();
  });

  it('finds what was written with the old path while it was under way', async () => {
    const here = await aCommunity(streets[0], '梅园社区');
    const old = await pathOf(here.gridId);
    await move(here.communityId, streets[1] ?? '');
    await follow();
    await ResidentModel.collection.updateOne({ _id: here.residentId } as never, { $set: { path: old } });
    app.clock.advance(5 * 60_000);
    await follow();
    expect(await UnitMoveModel.countDocuments({ running: true })).toBe(1);
    await follow();
    expect((await ResidentModel.findById(here.residentId).lean())?.path).toBe(await pathOf(here.gridId));
    expect(await UnitMoveModel.countDocuments({ running: true })).toBe(0);
  });

  it('refuses circles, wrong levels, the root, closed and foreign parents, and who has not confirmed', async () => {
    const { communityId, gridId } = await aCommunity(streets[0], '杏林社区');
    const error = async (id: string, parentId: string, who = admin) =>
      (await move(id, parentId, who)).body.error;
    const root = (await organisation()).root?._id ?? '';
    expect(await error(streets[0] ?? '', communityId)).toBe('accounts.unitCycle');
    expect(await error(communityId, communityId)).toBe('accounts.unitCycle');
    expect(await error(streets[0] ?? '', streets[1] ?? '')).toBe('accounts.unitKind');
    expect(await error(gridId, streets[1] ?? '')).toBe('accounts.unitKind');
    expect(await error(communityId, streets[0] ?? '')).toBe('accounts.unitAlreadyThere');
    expect(await error(root, streets[0] ?? '')).toBe('accounts.rootUnit');
    expect(await error(communityId, 'none')).toBe('accounts.unitNotFound');
    const local = await aStaff(now(), { role: 'districtAdmin', unitId: streets[0], confirmed: true });
    expect(await error(communityId, streets[1] ?? '', local)).toBe('accounts.unitNotFound');
    const hasty = await aStaff(now(), { role: 'districtAdmin', unitId: root });
    expect(await error(communityId, streets[1] ?? '', hasty)).toBe('accounts.stepUpNeeded');
    expect(await pathOf(communityId)).toContain(streets[0]);
  });
});
