import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { nearestAddress, searchAddresses } from './addresses.ts';
import { locate, metresFrom } from './grid-index.ts';
import { ground } from './people.fixture.ts';

testDatabase();
beforeAll(ground);

const texts = async (text: string) => (await searchAddresses(text)).map((address) => address.text);

describe('places', () => {
  it('finds the grid of a point, and none outside', async () => {
    expect(await locate({ lng: 120.005, lat: 30.005 })).toMatchObject({
      id: 'g1',
      communityName: '湖畔社区',
    });
    expect(await locate({ lng: 120.015, lat: 30.005 })).toMatchObject({ id: 'g2', path: '/d1/s1/c1/g2/' });
    expect(await locate({ lng: 121, lat: 30.005 })).toBeUndefined();
  });

  it('measures from the middle of a unit’s grids', async () => {
    const place = { lng: 120.015, lat: 30.005 };
    expect(await metresFrom('/d1/s1/c1/g2/', place)).toBe(0);
    expect(await metresFrom('/d1/s1/c1/g1/', place)).toBe(964);
    expect(await metresFrom('/d1/s1/c1/', place)).toBe(482);
    expect(await metresFrom('/d1/s9/', place)).toBeUndefined();
  });

  it('finds addresses by any parts of their text', async () => {
    expect(await texts('3号楼')).toHaveLength(2);
    expect(await texts('湖畔 501')).toHaveLength(2);
    expect(await texts('８号楼')).toEqual(['湖畔社区8号楼2单元501室']);
    expect(await texts('没有这里')).toEqual([]);
    expect(await texts('(a+)+$ .*')).toEqual([]);
  });

  it('names the nearest address of a grid', async () => {
    const nearest = await nearestAddress('g1', { lng: 120.009, lat: 30.005 });
    expect(nearest?.text).toBe('湖畔社区3号楼1单元101室');
  });
});
