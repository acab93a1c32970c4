/** About 150 workers of the demo district with posts, skills, duty hours and leave. */
import type { Role, Skill } from '../accounts/contract.constants.ts';
import { demoPhone, departments, personName, streets } from './names.ts';
import type { PlannedStaff, PlannedUnit } from './planned.ts';
import type { Chance } from './random.ts';

const officeHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 510, to: 720 },
  { weekday, from: 840, to: 1050 },
]);
/** Social workers and grid workers also serve on Saturday. */
const fieldHours = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 510, to: 1080 })),
  { weekday: 6, from: 540, to: 1020 },
];
const skillsOf: Partial<Record<Role, Skill[]>> = {
  socialWorker: [
    'homeAdaptation',
    'rehabilitation',
    'counselling',
    'mediation',
    'welfare',
    'childCare',
    'mealService',
  ],
  gridWorker: ['patrol', 'fireSafety', 'property', 'mediation'],
};
const departmentSkills: Skill[][] = [
  ['cityManagement'],
  ['fireSafety', 'mediation'],
  ['welfare', 'childCare'],
  ['utilities', 'property'],
];

/** People of the story that the target pictures tell; they keep their names and get the first places of their kind. */
const story: Record<string, { name: string; username: string; skills?: Skill[] }[]> = {
  's1c1:clerk': [{ name: '周岚', username: 'zhoulan' }],
  's1c1st:socialWorker': [
    { name: '李敏', username: 'limin', skills: ['homeAdaptation', 'rehabilitation', 'welfare'] },
    { name: '何佩', username: 'hepei', skills: ['homeAdaptation', 'mediation'] },
    { name: '赵一宁', username: 'zhaoyining', skills: ['rehabilitation', 'counselling'] },
  ],
  's1c2st:socialWorker': [
    { name: '郭秋燕', username: 'guoqiuyan', skills: ['homeAdaptation', 'mealService'] },
  ],
  's1c1g3:gridWorker': [{ name: '孙建平', username: 'sunjianping', skills: ['patrol', 'property'] }],
  's1:dispatcher': [{ name: '陈绍文', username: 'chenshaowen' }],
  's1:leader': [{ name: '何志远', username: 'hezhiyuan' }],
  'district:districtAdmin': [{ name: '许文博', username: 'admin' }],
};

export function planStaff(random: Chance, units: PlannedUnit[]): PlannedStaff[] {
  const staff: PlannedStaff[] = [];
  const left = new Map(Object.entries(story).map(([place, people]) => [place, [...people]]));
  const add = (role: Role, unitKeys: string[], field: boolean, skills: Skill[] = []) => {
    const index = staff.length + 1;
    const person = left.get(`${unitKeys[0]}:${role}`)?.shift();
    const own = skillsOf[role];
    staff.push({
      key: `w${index}`,
      username: person?.username ?? `worker${String(index).padStart(3, '0')}`,
      name: person?.name ?? personName(random, 1985),
      phone: demoPhone(9000 + index),
      posts: unitKeys.map((unitKey) => ({ unitKey, role })),
      skills: person?.skills ?? (own ? random.some(own, random.between(2, 3)) : skills),
      capacity: field ? random.between(8, 12) : 20,
      dutyFrames: field ? fieldHours : officeHours,
      ...(person?.name === '赵一宁' || (!person && random.happens(0.04))
        ? { leave: { fromDay: -1, toDay: 2 } }
        : {}),
    });
  };
  const many = (count: number, make: () => void) => Array.from({ length: count }, make);

  add('districtAdmin', ['district'], false);
  many(2, () => add('leader', ['district'], false));
  many(2, () => add('supervisor', ['district'], false));
  streets.forEach((street, s) => {
    const key = `s${s + 1}`;
    add('leader', [key], false);
    add('supervisor', [key], false);
    many(2, () => add('dispatcher', [key], false));
    departments.forEach((_, d) =>
      many(2, () => add('handler', [`${key}d${d + 1}`], false, departmentSkills[d])),
    );
    street.communities.forEach((_, c) => {
      const community = `${key}c${c + 1}`;
      many(2, () => add('clerk', [community], false));
      many(3, () => add('socialWorker', [`${community}st`], true));
      // Four workers serve six grids: two of them have two posts.
      const grids = units
        .filter((unit) => unit.parentKey === community && unit.kind === 'grid')
        .map((unit) => unit.key);
      const [g1, g2, g3, g4, g5, g6] = grids as [string, string, string, string, string, string];
      for (const posts of [[g1, g2], [g3], [g4], [g5, g6]]) add('gridWorker', posts, true);
    });
  });
  return staff;
}
