/** A small piece of ground with two grids and three addresses, and people for the tests of this domain. */
import type { ResidentActor, StaffActor } from '../kernel/actor.ts';
import { systemActor } from '../kernel/actor.ts';
import { enter } from './commands/enter.ts';
import { saveAddresses, saveGrids } from './commands/save-places.ts';
import type { ResidentDocument } from './model/resident.ts';

export const now = new Date('2026-11-23T02:00:00Z');
export const system = { actor: systemActor('test'), now };

const community = { communityId: 'c1', communityName: '湖畔社区', communityPath: '/d1/s1/c1/' };
const square = (lng: number): [number, number][] => [
  [lng, 30],
  [lng + 0.01, 30],
  [lng + 0.01, 30.01],
  [lng, 30.01],
];
const address = (_id: string, text: string, grid: 1 | 2, lng: number) => ({
  _id,
  text,
  ...community,
  gridId: `g${grid}`,
  gridName: `第${grid}网格`,
  gridPath: `/d1/s1/c1/g${grid}/`,
  location: { lng, lat: 30.005 },
});

export async function ground(): Promise<void> {
  const grid = (at: 1 | 2, lng: number) => ({
    _id: `g${at}`,
    name: `第${at}网格`,
    path: `/d1/s1/c1/g${at}/`,
    ...community,
    polygon: square(lng),
  });
  await saveGrids(system, [grid(1, 120), grid(2, 120.01)]);
  await saveAddresses(system, [
    address('a1', '湖畔社区3号楼2单元501室', 1, 120.002),
    address('a2', '湖畔社区3号楼1单元101室', 1, 120.008),
    address('a3', '湖畔社区8号楼2单元501室', 2, 120.015),
  ]);
}

export async function newcomer(openid: string): Promise<{ file: ResidentDocument; actor: ResidentActor }> {
  const file = await enter(system, { openid });
  return { file, actor: { kind: 'resident', id: file._id, openid, name: file.name, communityPath: '' } };
}

export function clerk(unitPath: string): StaffActor {
  const post = { unitId: 'c1', unitPath, unitName: '湖畔社区', role: 'clerk' };
  const rights = ['residents.read', 'residents.reveal', 'residents.manage'] as const;
  return {
    kind: 'staff',
    id: 's1',
    name: '赵敏',
    post,
    posts: [post],
    permissions: new Set(rights),
    scopePath: unitPath,
  };
}
