/** One community with a station, its people, and a course, for the tests of this domain. */
import { accounts, organisation } from '../accounts/index.ts';
import { availability } from '../availability/index.ts';
import { catalogue, installCatalogue } from '../catalogue/index.ts';
import { files } from '../files/index.ts';
import type { ResidentActor } from '../kernel/actor.ts';
import { notifications } from '../notifications/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext, type TestStaff } from '../testing/organisation.ts';
import type { CourseDraft } from './commands/save-course.ts';
import { activities } from './index.ts';

export const app = testApp([accounts, people, catalogue, notifications, files, availability, activities]);

export interface World {
  stationId: string;
  teacher: TestStaff;
  stranger: TestStaff;
}

const polygon: [number, number][] = [
  [114.5, 22.7],
  [114.51, 22.7],
  [114.51, 22.71],
  [114.5, 22.71],
];

export async function aWorld(): Promise<World> {
  const now = app.clock.now();
  const context = systemContext(now);
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId });
  const communityId = await aUnit(now, { kind: 'community', parentId: streetId, name: '柳荫社区' });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: '柳荫网格01' });
  const stationId = await aUnit(now, { kind: 'station', parentId: communityId, name: '柳荫社工站' });
  const { units } = await organisation();
  const pathOf = (id: string) => units.get(id)?.path ?? '';
  const community = { communityId, communityName: '柳荫社区', communityPath: pathOf(communityId) };
  await saveGrids(context, [{ _id: gridId, name: '网格01', path: pathOf(gridId), ...community, polygon }]);
  const grid = { gridId, gridName: '网格01', gridPath: pathOf(gridId) };
  const location = { lng: 114.505, lat: 22.705 };
  await saveAddresses(context, [{ _id: 'a1', text: '柳荫里3栋501', ...grid, ...community, location }]);
  await installCatalogue(context, {
    unitId: districtId,
    unitName: '大亚湾区',
    unitPath: pathOf(districtId),
  });
  return {
    stationId,
    teacher: await aStaff(now, { role: 'socialWorker', unitId: stationId, name: '李敏' }),
    stranger: await aStaff(now, { role: 'socialWorker' }),
  };
}

export async function aResident(name: string, phone: string, birthYear = 1950): Promise<ResidentActor> {
  const file = await registerResident(systemContext(app.clock.now()), {
    name,
    phone,
    birthYear,
    homeAddressId: 'a1',
  });
  const communityPath = file.home?.communityPath ?? '';
  return { kind: 'resident', id: file._id, openid: '', name, communityPath };
}

export const draft = (world: World, change: Partial<CourseDraft> = {}): CourseDraft => ({
  programme: 'seniorSchool',
  name: '智能手机班',
  summary: '教您用手机看病挂号',
  unitId: world.stationId,
  place: '柳荫社区活动室',
  teacherId: world.teacher.id,
  weekly: [{ weekday: 2, from: 570, to: 630 }],
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  skipDays: [],
  capacity: 2,
  forChildren: false,
  ...change,
});
