/** A small community for the tests of commands: two workers, a clerk, a dispatcher, two residents; no other domain runs. */
import type { Permission } from '../../kernel/contract.ts';
import type { ResidentActor, StaffActor } from '../../kernel/actor.ts';
import type { CommandContext } from '../../kernel/context.ts';
import type { Role } from '../../accounts/contract.constants.ts';
import type { Decision } from '../../routing/contract.ts';
import type { RequestOwner } from '../model/document.ts';
import { terms } from '../rules/rules.fixture.ts';
import { useSurroundings, type KnownCategory, type Place, type Surroundings } from '../surroundings.ts';

const paths: Record<string, { path: string; name: string }> = {
  d1: { path: '/d1/', name: '滨江区' },
  s1: { path: '/d1/s1/', name: '湖滨街道' },
  c1: { path: '/d1/s1/c1/', name: '柳荫社区' },
  c2: { path: '/d1/s1/c2/', name: '青檀社区' },
  st1: { path: '/d1/s1/c1/st1/', name: '柳荫社工站' },
};
const unit = (id: string) => paths[id] ?? { path: `/d1/${id}/`, name: id };

export const home: Place = {
  text: '柳荫苑 3栋 2单元 501',
  how: 'home',
  unitPath: '/d1/s1/c1/g3/',
  community: { id: 'c1', path: '/d1/s1/c1/', name: '柳荫社区' },
  gridId: 'g3',
  gridName: '柳荫网格03',
};

const handling: Permission[] = ['requests.read', 'requests.handle'];
const permissions: Partial<Record<Role, Permission[]>> = {
  socialWorker: handling,
  clerk: [...handling, 'requests.accept', 'requests.reject', 'requests.register'],
  dispatcher: [...handling, 'requests.accept', 'requests.assign', 'requests.reveal'],
};

export function staff(id: string, name: string, role: Role, unitId: string): StaffActor {
  const post = { unitId, unitPath: unit(unitId).path, unitName: unit(unitId).name, role };
  const scopePath = post.unitPath;
  return { kind: 'staff', id, name, post, posts: [post], permissions: new Set(permissions[role]), scopePath };
}
export const liMin = staff('li', '李敏', 'socialWorker', 'st1');
export const hePei = staff('he', '何佩', 'socialWorker', 'st1');
export const clerk = staff('zhou', '周岚', 'clerk', 'c1');
export const otherClerk = staff('wu', '吴桐', 'clerk', 'c2');
export const dispatcher = staff('chen', '陈绍文', 'dispatcher', 's1');
export const wang: ResidentActor = {
  kind: 'resident',
  id: 'wang',
  openid: 'o-wang',
  name: '王秀兰',
  communityPath: '/d1/s1/c1/',
};
export const zhao: ResidentActor = { ...wang, id: 'zhao', openid: 'o-zhao', name: '赵大力' };

const workers: Record<string, { name: string; role: Role; unitId: string }> = {
  li: { name: '李敏', role: 'socialWorker', unitId: 'st1' },
  he: { name: '何佩', role: 'socialWorker', unitId: 'st1' },
};
const staffOwner = (
  staffId: string,
  unitId: string,
): Extract<RequestOwner, { kind: 'staff' }> | undefined => {
  const known = workers[staffId];
  if (!known || known.unitId !== unitId) return undefined;
  const { path, name } = unit(unitId);
  return {
    kind: 'staff',
    staffId,
    name: known.name,
    role: known.role,
    unitId,
    unitPath: path,
    unitName: name,
  };
};
const poolOwner = (unitId: string): RequestOwner | undefined =>
  paths[unitId] && { kind: 'pool', unitId, unitPath: unit(unitId).path, unitName: unit(unitId).name };

const lighting: KnownCategory = {
  code: 'lighting',
  name: '道路照明',
  line: ['roads', 'lighting'],
  defaultUrgency: 'normal',
  policyCode: 'standard',
};

/** Says 路灯 → 道路照明 → 李敏; with 抢单 in the text the station's pool; anything else is for a clerk. */
const fake: Surroundings = {
  category: (code) => (code === 'lighting' ? lighting : undefined),
  terms: () => terms,
  suggest: (text) =>
    text.includes('路灯')
      ? { categoryCode: 'lighting', name: '道路照明', confidence: 0.93, abstained: false, alternatives: [] }
      : { confidence: 0.3, abstained: true, alternatives: [] },
  signsOfDanger: (text) => (text.includes('着火') ? ['火情'] : []),
  verdictOn: (_id, text) => {
    if (text.includes('微信不通')) return Promise.resolve('unchecked');
    if (text.includes('加微信返现')) return Promise.resolve('review');
    return Promise.resolve(text.includes('赌博') ? 'risky' : 'pass');
  },
  route: ({ category, text, place }): Decision => ({
    owner: text.includes('抢单')
      ? { kind: 'pool', unitId: 'st1', unitPath: unit('st1').path, name: unit('st1').name }
      : {
          kind: 'staff',
          staffId: 'li',
          name: '李敏',
          unitId: 'st1',
          unitPath: unit('st1').path,
          unitName: '柳荫社工站',
        },
    role: 'socialWorker',
    copies: [],
    ruleSetVersion: 17,
    ruleNumber: 12,
    certain: category !== undefined,
    explanation: { place: { how: place.how, unitName: '柳荫社区' }, tried: [], candidates: [] },
  }),
  resident: (id) =>
    Promise.resolve(
      id === 'wang' || id === 'zhao'
        ? { id, name: id === 'wang' ? '王秀兰' : '赵大力', phoneMasked: '138****0001', tags: [], home }
        : undefined,
    ),
  phoneOfResident: () => Promise.resolve('13800000001'),
  isBound: (relative, senior) => Promise.resolve(relative === 'zhao' && senior === 'wang'),
  locate: (wanted) => Promise.resolve(wanted.kind === 'address' ? { ...home, how: 'address' } : undefined),
  placeNamedIn: (text) =>
    Promise.resolve(text.includes('柳荫网格03') ? { ...home, text: '柳荫网格03', how: 'named' } : undefined),
  placeOfUnit: (unitPath, text) => ({ ...home, unitPath, text, how: 'receivedBy' }),
  staffOwner,
  poolOwner,
  poolAbove: (unitPath) =>
    unitPath === '/d1/' ? undefined : poolOwner(unitPath.includes('c1') ? 's1' : 'd1'),
  unitPath: (unitId) => paths[unitId]?.path,
  phoneOf: () => '0752-5100110',
  candidates: () => Promise.resolve([]),
  poolsFor: () => [],
  peopleAt: () => [],
};

export const useFakeSurroundings = (): void => useSurroundings(fake);

let keys = 0;
/** 2026-11-23 is a Monday. */
export const context = (actor: CommandContext['actor'], time = '09:12', key?: string): CommandContext => ({
  actor,
  now: new Date(time.length > 5 ? `${time}:00+08:00` : `2026-11-23T${time}:00+08:00`),
  key: { id: key ?? `key-${process.pid}-${(keys += 1)}`, inputHash: 'same' },
});
