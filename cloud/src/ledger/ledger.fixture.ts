/** A community with a clerk and residents, for the tests of the ledger. */
import { accounts } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import { organisation } from '../accounts/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { testApp, type TestApp } from '../testing/app.ts';
import { aStaff, aUnit, systemContext, type TestStaff } from '../testing/organisation.ts';
import { grant, ledger } from './index.ts';

export const ledgerApp = (): TestApp => testApp([accounts, people, ledger]);

export interface Quarter {
  clerk: TestStaff;
  /** A clerk of the next community. */
  stranger: TestStaff;
}

export async function aQuarter(app: TestApp): Promise<Quarter> {
  const now = app.clock.now();
  const communityId = await aUnit(now, { name: '柳荫社区' });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId });
  const { units } = await organisation();
  const path = units.get(gridId)?.path ?? '';
  const communityPath = units.get(communityId)?.path ?? '';
  const community = { communityId, communityName: '柳荫社区', communityPath };
  const polygon: [number, number][] = [
    [114.5, 22.7],
    [114.51, 22.7],
    [114.51, 22.71],
  ];
  const context = systemContext(now);
  await saveGrids(context, [{ _id: gridId, name: '网格01', path, ...community, polygon }]);
  const grid = { gridId, gridName: '网格01', gridPath: path };
  const location = { lng: 114.505, lat: 22.705 };
  await saveAddresses(context, [{ ...grid, ...community, location, _id: 'a1', text: '柳荫苑 3栋' }]);
  return {
    clerk: await aStaff(now, { unitId: communityId, name: '周岚', confirmed: true }),
    stranger: await aStaff(now, { name: '吴桐', confirmed: true }),
  };
}

let residents = 0;

/** Somebody of the community who is signed in and has so many points. */
export async function aResident(
  app: TestApp,
  { points = 0, phone }: { points?: number; phone?: string } = {},
): Promise<{ id: string; token: string }> {
  const now = app.clock.now();
  residents += 1;
  const { _id: id } = await registerResident(systemContext(now), {
    openid: `saver-${residents}`,
    name: '王秀兰',
    phone: phone ?? `139${String(residents).padStart(8, '0')}`,
    homeAddressId: 'a1',
  });
  if (points > 0) {
    const gift = { residentId: id, action: 'grant' as const, points, reason: '邻里互助服务' };
    await grant(systemContext(now), gift);
  }
  return { id, token: await startSession({ kind: 'wechat', residentId: id }, now) };
}
