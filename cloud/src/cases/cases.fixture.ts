/** A street with two communities, three social workers, a supervisor and residents, for the tests of case files. */
import { accounts, organisation } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import { catalogue, installCatalogue } from '../catalogue/index.ts';
import { files } from '../files/index.ts';
import { notifications } from '../notifications/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { requests } from '../requests/index.ts';
import { installRouting, loadRoster, retrainWhenWorthwhile, routing } from '../routing/index.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext, type TestStaff } from '../testing/organisation.ts';
import type { CaseFile } from './contract.ts';
import { cases } from './index.ts';

export interface World {
  communityId: string;
  liMin: TestStaff;
  hePei: TestStaff;
  /** In the other community. */
  xuFang: TestStaff;
  supervisor: TestStaff;
  clerk: TestStaff;
  stranger: TestStaff;
}

export interface Person {
  id: string;
  token: string;
}

export function caseApp() {
  const app = testApp([accounts, people, catalogue, notifications, routing, files, requests, cases]);
  const now = () => app.clock.now();
  const build = () => buildWorld(now());

  let count = 0;
  async function aPerson(name: string): Promise<Person> {
    const openid = `o-${(count += 1)}`;
    const context = systemContext(now());
    const home = { homeAddressId: '柳荫社区-1', birthYear: 1944, tags: ['livingAlone' as const] };
    const { _id: id } = await registerResident(context, { openid, name, phone: '13800000001', ...home });
    return { id, token: await startSession({ kind: 'wechat', residentId: id }, now()) };
  }

  const get = <Body = CaseFile>(path: string, { token }: { token: string }) =>
    app.call<Body>(`GET /desk/cases${path}`, {}, token);
  const act = <Body = CaseFile & { error?: string }>(
    path: string,
    body: object,
    { token }: { token: string },
    key: true | string = true,
  ) => app.call<Body>(`POST /desk/cases${path}`, { body, key }, token);
  const openFor = async (person: Person, lead: TestStaff): Promise<CaseFile> => {
    const input = { residentId: person.id, reason: '中风后行走困难，独居', consent: 'inPerson' };
    return (await act('', input, lead)).body;
  };
  return { app, build, aPerson, get, act, openFor };
}

async function buildWorld(now: Date): Promise<World> {
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId, name: '湖滨街道' });
  const here = await aCommunity(now, streetId, '柳荫社区', 114.5);
  const there = await aCommunity(now, streetId, '青檀社区', 114.6);
  const at = (unitId: string, role: 'socialWorker' | 'supervisor' | 'clerk', name: string) =>
    aStaff(now, { role, unitId, name });
  const world = {
    communityId: here.communityId,
    liMin: await at(here.stationId, 'socialWorker', '李敏'),
    hePei: await at(here.stationId, 'socialWorker', '何佩'),
    xuFang: await at(there.stationId, 'socialWorker', '徐芳'),
    supervisor: await at(here.communityId, 'supervisor', '孙建平'),
    clerk: await at(here.communityId, 'clerk', '周岚'),
    stranger: await at(there.communityId, 'supervisor', '吴桐'),
  };
  const { root } = await organisation();
  const district = { unitId: districtId, unitName: root?.name ?? '', unitPath: root?.path ?? '' };
  await installCatalogue(systemContext(now), district);
  await loadRoster();
  await installRouting(systemContext(now), {});
  await retrainWhenWorthwhile(now);
  return world;
}

async function aCommunity(now: Date, streetId: string, name: string, west: number) {
  const communityId = await aUnit(now, { kind: 'community', parentId: streetId, name });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: `${name}网格01` });
  const stationId = await aUnit(now, { kind: 'station', parentId: communityId, name: `${name}社工站` });
  const { units } = await organisation();
  const path = units.get(gridId)?.path ?? '';
  const community = {
    communityId,
    communityName: name,
    communityPath: units.get(communityId)?.path ?? '',
  };
  const polygon: [number, number][] = [
    [west, 22.7],
    [west + 0.01, 22.7],
    [west + 0.01, 22.71],
    [west, 22.71],
  ];
  const context = systemContext(now);
  await saveGrids(context, [{ _id: gridId, name: `${name}网格01`, path, ...community, polygon }]);
  const ground = { gridId, gridName: `${name}网格01`, gridPath: path, ...community };
  const location = { lng: west + 0.005, lat: 22.705 };
  const address = { _id: `${name}-1`, text: `${name}3栋501`, ...ground, location };
  await saveAddresses(context, [address]);
  return { communityId, stationId };
}
