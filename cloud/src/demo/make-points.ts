/** Points that clerks have given over the past weeks: to those who help, and to old people who may spend them on a service. */
import { grant } from '../ledger/index.ts';
import type { StaffActor } from '../kernel/actor.ts';
import { inParallel } from './in-parallel.ts';
import { somebodyFor, type DemoPeople } from './people-of-the-demo.ts';
import type { DistrictPlan, PlannedResident } from './planned.ts';
import { chance } from './random.ts';

const atOnce = 16;
const day = 86_400_000;
/** Before the first booking of the demo. */
const longestAgo = 88;
const latest = 50;

const reasons = [
  '楼道巡查志愿服务 3 小时',
  '给独居邻居送餐一周',
  '垃圾分类宣传半天',
  '重阳节敬老积分',
  '参加居民议事会',
  '教邻居用手机挂号',
];

/** Those who may book what costs points in the demo. */
const oldEnough = ({ birthYear, verificationLevel }: PlannedResident): boolean =>
  birthYear <= 1956 && verificationLevel >= 2;

interface Gift {
  key: string;
  points: number;
  reason: string;
  daysAgo: number;
}

/** 王秀兰 and her daughter have some, too: theirs are looked at first. */
const story: Gift[] = [
  { key: 'r1', points: 20, reason: '重阳节敬老积分', daysAgo: 34 },
  { key: 'r1', points: 15, reason: '楼道巡查志愿服务 3 小时', daysAgo: 12 },
  { key: 'r2', points: 20, reason: '教邻居用手机挂号', daysAgo: 20 },
];

function gifts(plan: DistrictPlan): Gift[] {
  const random = chance(53);
  const others = plan.residents
    .filter((resident) => oldEnough(resident) && !story.some(({ key }) => key === resident.key))
    .map(({ key }) => ({
      key,
      points: random.between(4, 12) * 5,
      reason: random.pick(reasons),
      daysAgo: random.between(latest, longestAgo),
    }));
  return [...story, ...others];
}

export async function makePoints(plan: DistrictPlan, people: DemoPeople, now: Date): Promise<void> {
  const clerks = new Map<string, StaffActor>();
  await inParallel(gifts(plan), atOnce, async ({ key, points, reason, daysAgo }) => {
    const resident = people.residents.get(key);
    if (!resident) return;
    const path = resident.communityPath;
    const clerk = clerks.get(path) ?? (await somebodyFor(path, ['clerk']));
    clerks.set(path, clerk);
    const at = new Date(now.getTime() - daysAgo * day);
    await grant({ actor: clerk, now: at }, { residentId: resident.id, action: 'grant', points, reason });
  });
}
