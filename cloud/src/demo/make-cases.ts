/** A few case files of the demo's social workers, with goals, values over some weeks, reviews and a private note. */
import {
  measureGoal,
  openCase,
  readCase,
  reviewCase,
  setGoal,
  writeNote,
  type GoalInput,
} from '../cases/index.ts';
import { organisation } from '../accounts/index.ts';
import { civilDate } from '../kernel/calendar-days.ts';
import { staffActor, type DemoPeople } from './people-of-the-demo.ts';
import type { DistrictPlan, PlannedResident } from './planned.ts';
import { chance } from './random.ts';

const day = 86_400_000;
const weeks = 5;

interface PlannedCase {
  username: string;
  /** Which resident near the worker: the first is the one of the story. */
  pick: (near: readonly PlannedResident[]) => PlannedResident | undefined;
  reason: string;
  goal: Omit<GoalInput, 'by'>;
  /** From the baseline towards the target, week by week. */
  values: readonly number[];
  reached: string;
  next: string;
  note: string;
}

const eldest = (near: readonly PlannedResident[]) =>
  [...near].sort((one, other) => one.birthYear - other.birthYear);

const plannedCases: readonly PlannedCase[] = [
  {
    username: 'limin',
    pick: ([first]) => first,
    reason: '独居，浴室滑倒过一次，想在家里住得安心。',
    goal: { what: '扶着走到楼下花园', measure: { name: '步行', unit: '米', baseline: 20, target: 80 } },
    values: [24, 30, 42, 55, 60],
    reached: '装好了扶手，能自己走到单元门口。',
    next: '每周二康复训练，家人周末陪走。',
    note: '她担心麻烦女儿，没有说夜里腿疼；下次单独问。',
  },
  {
    username: 'limin',
    pick: (near) => eldest(near)[0],
    reason: '出院后在家恢复，老伴照顾吃力。',
    goal: { what: '疼痛降下来，睡得着', measure: { name: '疼痛', unit: '分', baseline: 7, target: 3 } },
    values: [7, 6, 6, 5, 4],
    reached: '夜里能睡四五个小时。',
    next: '联系家庭医生复查用药。',
    note: '老伴血压也高，两个人的药放在一起，容易拿错。',
  },
  {
    username: 'hepei',
    pick: (near) => eldest(near)[1],
    reason: '一个人住，和邻居来往少，家人在外地。',
    goal: { what: '每周出门参加一次活动', measure: { name: '出门', unit: '次', baseline: 0, target: 4 } },
    values: [0, 1, 1, 2, 3],
    reached: '报了八段锦，认识了两位同楼的邻居。',
    next: '请她帮忙通知同楼的人上课。',
    note: '提到去世的老伴会哭，先听，不急着劝。',
  },
  {
    username: 'guoqiuyan',
    pick: (near) => eldest(near)[0],
    reason: '行动不便，洗澡要两个人帮。',
    goal: { what: '每月洗澡次数够', measure: { name: '助浴', unit: '次', baseline: 1, target: 4 } },
    values: [1, 2, 2, 3, 3],
    reached: '改造了浴室，助浴固定在周三。',
    next: '教家人洗护，慢慢改成一个人帮。',
    note: '皮肤有一处发红，拍照给家庭医生看过。',
  },
];

export async function makeCases(plan: DistrictPlan, people: DemoPeople, now: Date): Promise<number> {
  const organised = await organisation();
  const random = chance(53);
  let made = 0;
  for (const planned of plannedCases) {
    const worker = plan.staff.find(({ username }) => username === planned.username);
    const staffId = worker && people.staff.get(worker.key);
    const station = worker?.posts[0]?.unitKey.replace(/st$/, 'g') ?? '-';
    const resident = planned.pick(plan.residents.filter(({ gridKey }) => gridKey.startsWith(station)));
    const person = resident && people.residents.get(resident.key);
    if (!staffId || !person) continue;
    const actor = staffActor(organised, staffId);
    const at = (week: number) =>
      new Date(now.getTime() - (weeks - week) * 7 * day + random.between(1, 5) * 3_600_000);
    const dayOf = (moment: Date) => civilDate(moment.getTime());
    const { reason, goal, values, reached, next, note } = planned;
    const opening = { residentId: person.id, reason, consent: 'inPerson' as const };
    const { id } = await openCase({ actor, now: at(0) }, opening);
    const by = dayOf(new Date(now.getTime() + 40 * day));
    await setGoal({ actor, now: at(0) }, { id, ...goal, by });
    const goalId = (await readCase(actor, id)).content.goals[0]?.id ?? '';
    for (const [week, value] of values.entries()) {
      const moment = at(week);
      await measureGoal({ actor, now: moment }, { id, goalId, on: dayOf(moment), value });
    }
    const reviewed = at(weeks - 2);
    const nextOn = dayOf(new Date(now.getTime() + random.between(2, 20) * day));
    await reviewCase({ actor, now: reviewed }, { id, on: dayOf(reviewed), reached, next, nextOn });
    await writeNote({ actor, now: at(weeks - 2) }, { id, text: note });
    made += 1;
  }
  return made;
}
