/** A community with a station, workers, residents and a running application, for the tests of appointments. */
import { accounts, organisation } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import { availability, createOffer, offerOf, type OfferDocument } from '../availability/index.ts';
import { draft } from '../availability/availability.fixture.ts';
import { catalogue, installCatalogue } from '../catalogue/index.ts';
import { files } from '../files/index.ts';
import { ledger } from '../ledger/index.ts';
import { notifications } from '../notifications/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { requests } from '../requests/index.ts';
import { installRouting, loadRoster, routing } from '../routing/index.ts';
import { aDistrict, aStaff, aUnit, systemContext, type TestStaff } from '../testing/organisation.ts';
import { testApp, type TestApp } from '../testing/app.ts';
import { appointments } from './index.ts';

export const aroundAppointments = [
  accounts,
  people,
  catalogue,
  notifications,
  routing,
  files,
  ledger,
  availability,
  requests,
  appointments,
];

export const appointmentsApp = (): TestApp => testApp(aroundAppointments);

/** As in `at('2026-11-24 09:30')`, in Shanghai. The clock of the tests stands at Monday 2026-11-23 10:00. */
export const at = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString();

export interface Village {
  districtId: string;
  communityId: string;
  stationId: string;
  /** Works nine to twelve and two to half past five, as the district's calendar says. */
  liMin: TestStaff;
  hePei: TestStaff;
  clerk: TestStaff;
  /** A clerk of the next community. */
  stranger: TestStaff;
}

export interface Neighbour {
  id: string;
  token: string;
}

export async function aVillage(app: TestApp): Promise<Village> {
  const now = app.clock.now();
  const context = systemContext(now);
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId, name: '湖滨街道' });
  const parentId = streetId;
  const communityId = await aUnit(now, { kind: 'community', parentId, name: '柳荫社区', phone: '5100110' });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: '柳荫网格01' });
  const stationId = await aUnit(now, { kind: 'station', parentId: communityId, name: '柳荫社工站' });
  const otherId = await aUnit(now, { kind: 'community', parentId, name: '青檀社区' });
  await ground(communityId, gridId, now);
  const { root } = await organisation();
  await installCatalogue(context, { unitId: districtId, unitName: '区', unitPath: root?.path ?? '' });
  const socialWorker = { role: 'socialWorker', unitId: stationId } as const;
  const village = {
    districtId,
    communityId,
    stationId,
    liMin: await aStaff(now, { ...socialWorker, name: '李敏', skills: ['counselling'] }),
    hePei: await aStaff(now, { ...socialWorker, name: '何佩' }),
    clerk: await aStaff(now, { role: 'clerk', unitId: communityId, name: '周岚', confirmed: true }),
    stranger: await aStaff(now, { role: 'clerk', unitId: otherId, name: '吴桐' }),
  };
  await loadRoster();
  await installRouting(context, {});
  return village;
}

async function ground(communityId: string, gridId: string, now: Date): Promise<void> {
  const { units } = await organisation();
  const path = units.get(gridId)?.path ?? '';
  const communityPath = units.get(communityId)?.path ?? '';
  const community = { communityId, communityName: '柳荫社区', communityPath };
  const polygon: [number, number][] = [
    [114.5, 22.7],
    [114.51, 22.7],
    [114.51, 22.71],
    [114.5, 22.71],
  ];
  const location = { lng: 114.505, lat: 22.705 };
  const context = systemContext(now);
  await saveGrids(context, [{ _id: gridId, name: '网格01', path, ...community, polygon }]);
  const address = { gridId, gridName: '网格01', gridPath: path, ...community, location };
  await saveAddresses(context, [{ ...address, _id: 'a1', text: '柳荫苑 3栋 2单元 501' }]);
}

let neighbours = 0;

/** Somebody who lives in the community and is signed in. */
export async function aNeighbour(app: TestApp, name = '王秀兰'): Promise<Neighbour> {
  const now = app.clock.now();
  neighbours += 1;
  const { _id: id } = await registerResident(systemContext(now), {
    openid: `neighbour-${neighbours}`,
    name,
    phone: `138${String(neighbours).padStart(8, '0')}`,
    homeAddressId: 'a1',
  });
  return { id, token: await startSession({ kind: 'wechat', residentId: id }, now) };
}

export async function anOffer(
  app: TestApp,
  village: Pick<Village, 'stationId'>,
  change: Parameters<typeof draft>[0] = {},
): Promise<OfferDocument> {
  const context = systemContext(app.clock.now());
  const { _id } = await createOffer(context, draft({ unitIds: [village.stationId], ...change }));
  const offer = await offerOf(_id);
  if (!offer) throw new Error('The offer is not there.');
  return offer;
}
