import { beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../../accounts/index.ts';
import { saveAddresses } from '../../people/index.ts';
import { loadRoster } from '../../routing/index.ts';
import { testDatabase } from '../../testing/database.ts';
import { aDistrict, aUnit, systemContext } from '../../testing/organisation.ts';
import { placeNamedIn } from './named-places.ts';

testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
let district = '';
let otherStreet = '';
const path = async (id: string) => (await organisation()).units.get(id)?.path ?? '';

beforeAll(async () => {
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId, name: '湖滨街道' });
  otherStreet = await path(await aUnit(now, { kind: 'street', parentId: districtId, name: '山前街道' }));
  const communityId = await aUnit(now, { kind: 'community', parentId: streetId, name: '柳荫社区' });
  await aUnit(now, { kind: 'community', parentId: streetId, name: '青檀社区' });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: '柳荫网格01' });
  district = await path(districtId);
  const address = (_id: string, text: string) => ({ _id, text, ...ground });
  const ground = {
    communityId,
    communityName: '柳荫社区',
    communityPath: await path(communityId),
    ...{ gridId, gridName: '柳荫网格01', gridPath: await path(gridId) },
    location: { lng: 114.5, lat: 22.7 },
  };
  await saveAddresses(systemContext(now), [
    address('a1', '柳荫苑 3栋 1单元 101'),
    address('a2', '柳荫苑 3栋 2单元 501'),
    address('a3', '柳荫苑 13栋 1单元 101'),
  ]);
  await loadRoster();
});

const named = async (text: string, unitPath = district) => {
  const place = await placeNamedIn(text, unitPath);
  return place && [place.text, place.gridName ?? place.community.name];
};

describe('the place that a message names', () => {
  it('is a building of the standard addresses, whatever words stand before it', async () => {
    expect(await named('我住在柳荫苑 3 栋，楼上漏水')).toEqual(['柳荫苑3 栋', '柳荫网格01']);
    expect(await named('柳荫苑13栋的电梯坏了')).toEqual(['柳荫苑13栋', '柳荫网格01']);
    expect(await named('柳荫苑 30栋的电梯坏了')).toBeUndefined();
  });

  it('else the deepest unit of one line whose name is written out', async () => {
    expect(await named('湖滨街道柳荫社区柳荫网格01的路灯')).toEqual(['柳荫网格01', '柳荫网格01']);
    expect(await named('湖滨街道青檀社区门口')).toEqual(['青檀社区', '青檀社区']);
    expect(await named('湖滨街道的路')).toEqual(['湖滨街道', '湖滨街道']);
  });

  it('is none when two places exclude each other, or it lies elsewhere', async () => {
    expect(await named('从青檀社区到柳荫社区的路')).toBeUndefined();
    expect(await named('柳荫社区门口', otherStreet)).toBeUndefined();
    expect(await named('A市的西湖街道')).toBeUndefined();
  });
});
