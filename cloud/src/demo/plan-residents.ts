/** 2,000 residents at standard addresses, with tags that services look at, and families bound to seniors. */
import type { PersonTag, Relation } from '../people/contract.constants.ts';
import { demoPhone, personName } from './names.ts';
import type { PlannedAddress, PlannedFamily, PlannedResident } from './planned.ts';
import type { Chance } from './random.ts';

const count = 2000;
const thisYear = 2026;

function tagsFor(random: Chance, birthYear: number): PersonTag[] {
  const age = thisYear - birthYear;
  const tags: PersonTag[] = [];
  if (age >= 80) tags.push('aged80');
  if (age >= 65 && random.happens(0.2)) tags.push('livingAlone');
  if (random.happens(0.04)) tags.push('disabled');
  if (random.happens(0.03)) tags.push('lowIncome');
  if (age >= 55 && random.happens(0.01)) tags.push('lostOnlyChild');
  if (age >= 25 && random.happens(0.02)) tags.push('veteran');
  return tags;
}

/** Of a region that does not exist, so that it is nobody's. */
const inventedIdNumber = (birthYear: number, index: number): string =>
  `999999${birthYear}0101${String(index % 1000).padStart(3, '0')}X`;

/** The two of the story: 王秀兰 (68) of 柳荫里 6栋, and her daughter 王静. */
const story: Partial<PlannedResident>[] = [
  { name: '王秀兰', birthYear: 1958, tags: ['livingAlone'], verificationLevel: 2 },
  { name: '王静', birthYear: 1985, tags: [], verificationLevel: 2 },
];

function ages(random: Chance): number {
  return random.weighted([
    [random.between(1936, 1946), 12],
    [random.between(1947, 1966), 38],
    [random.between(1967, 1990), 35],
    [random.between(1991, 2006), 15],
  ]);
}

export function planResidents(
  random: Chance,
  addresses: PlannedAddress[],
): { residents: PlannedResident[]; families: PlannedFamily[] } {
  const storyHome = addresses.find((address) =>
    address.text.startsWith('柳荫里 6栋 2单元'),
  ) as PlannedAddress;
  const homes = random.some(
    addresses.filter((address) => address !== storyHome),
    count - story.length,
  );
  const residents = [storyHome, storyHome, ...homes].map((home, index): PlannedResident => {
    const birthYear = story[index]?.birthYear ?? ages(random);
    return {
      key: `r${index + 1}`,
      openid: `demo-resident-${String(index + 1).padStart(4, '0')}`,
      name: personName(random, birthYear),
      phone: demoPhone(index + 1),
      birthYear,
      addressKey: home.key,
      gridKey: home.gridKey,
      tags: tagsFor(random, birthYear),
      verificationLevel: random.weighted([
        [1, 3],
        [2, 6],
        [3, 1],
      ]),
      ...story[index],
    };
  });
  for (const [index, resident] of residents.entries()) {
    if (resident.verificationLevel >= 2) resident.idNumber = inventedIdNumber(resident.birthYear, index);
  }
  return { residents, families: planFamilies(random, residents) };
}

/** One senior in five has a child in the same street who is bound to them. */
function planFamilies(random: Chance, residents: PlannedResident[]): PlannedFamily[] {
  const street = (resident: PlannedResident) => resident.gridKey.slice(0, 2);
  const grown = residents.filter((resident) => resident.birthYear >= 1967 && resident.birthYear <= 1995);
  const families: PlannedFamily[] = [{ seniorKey: 'r1', relativeKey: 'r2', relation: 'child' }];
  for (const senior of residents.filter((resident) => resident.birthYear <= 1956 && random.happens(0.2))) {
    const near = grown.filter((resident) => street(resident) === street(senior) && resident.key !== 'r2');
    const relation: Relation = random.happens(0.9) ? 'child' : 'carer';
    families.push({ seniorKey: senior.key, relativeKey: random.pick(near).key, relation });
  }
  return families;
}
