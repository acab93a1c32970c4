/** 90 days of requests as stories: who says what, when and where, and how it will go. Pure; the loader plays them. */
import type { DistrictPlan, PlannedResident } from './planned.ts';
import { chance, type Chance } from './random.ts';
import { peopleAndCare } from './texts/people-and-care.ts';
import { placesAndOrder } from './texts/places-and-order.ts';
import type { Theme } from './texts/theme.ts';

/** Minutes of working time between one step and the next. */
export interface Story {
  at: Date;
  residentKey: string;
  text: string;
  /** What the resident picked; absent leaves it to the suggester. */
  categoryCode?: string;
  /** What a clerk picks when nobody else did. */
  rightCategory: string;
  anonymous: boolean;
  ending: 'solved' | 'partlySolved' | 'explained' | 'rejected' | 'cancelled';
  /** Working minutes from one step to the next. */
  paces: { accept: number; claim: number; start: number; note?: number; resolve: number; rate?: number };
  /** Taken back to the clerk once before it is handled. */
  returned: boolean;
  escalated: boolean;
  reply: string;
  rating?: { solved: 'solved' | 'partly' | 'notSolved'; satisfaction: 1 | 2 | 3 | 4 | 5; words?: string };
}

const themes: readonly (readonly [Theme, number])[] = [...placesAndOrder, ...peopleAndCare].map(
  (theme) => [theme, theme.words.length] as const,
);
const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const thanks = [
  '谢谢，很快。',
  '师傅来得快，话也讲得清楚。',
  '解决了，辛苦了。',
  '第二天就有人来，很好。',
  '比我想的快。',
];
const complaints = ['等了好几天才有人联系。', '修了又坏，还要再来。', '话说得客气，事情只办了一半。'];

/** Minutes after midnight at which people write, with how often: mornings and after supper. */
const hours: readonly (readonly [number, number])[] = [
  [7, 4],
  [8, 9],
  [9, 13],
  [10, 12],
  [11, 8],
  [12, 5],
  [13, 4],
  [14, 8],
  [15, 9],
  [16, 8],
  [17, 6],
  [18, 5],
  [19, 6],
  [20, 5],
  [21, 3],
  [22, 1],
];

export function planStories(
  plan: DistrictPlan,
  { now, count, seed = 90 }: { now: Date; count: number; seed?: number },
): Story[] {
  const random = chance(seed);
  const estates = new Map(
    plan.addresses.map((address) => [address.key, address.text.split(' ').slice(0, 2).join('')]),
  );
  const stories = Array.from({ length: count }, () => planStory(random, now, plan.residents, estates));
  return stories.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function planStory(
  random: Chance,
  now: Date,
  residents: PlannedResident[],
  estates: Map<string, string>,
): Story {
  const resident = random.pick(residents);
  const theme = random.weighted(themes);
  const fill = (text: string) =>
    text
      .replaceAll('{home}', estates.get(resident.addressKey) ?? '')
      .replaceAll('{n}', String(random.between(2, 5)));
  const ending = random.weighted<Story['ending']>([
    ['solved', 82],
    ['partlySolved', 6],
    ['explained', 5],
    ['rejected', 4],
    ['cancelled', 3],
  ]);
  return {
    at: momentOf(random, now),
    residentKey: resident.key,
    text: fill(random.pick(theme.words)),
    ...(random.happens(0.35) ? { categoryCode: theme.category } : {}),
    rightCategory: theme.category,
    anonymous: random.happens(0.04),
    ending,
    paces: pacesOf(random),
    returned: random.happens(0.05),
    escalated: random.happens(0.03),
    reply: fill(random.pick(theme.done)),
    ...(random.happens(0.6) ? { rating: ratingOf(random, ending) } : {}),
  };
}

function momentOf(random: Chance, now: Date): Date {
  // Midnight in Asia/Shanghai of today, then back by whole days; fewer people write on Sundays.
  const midnight = Math.floor((now.getTime() + 8 * 60 * minute) / day) * day - 8 * 60 * minute;
  for (;;) {
    const back = random.between(0, 89);
    const at = midnight - back * day + (random.weighted(hours) * 60 + random.between(0, 59)) * minute;
    const sunday = new Date(at + 8 * 60 * minute).getUTCDay() === 0;
    if (at < now.getTime() - 5 * minute && !(sunday && random.happens(0.5))) return new Date(at);
  }
}

/** Most are quick, some are slow enough to break a promise. */
function pacesOf(random: Chance): Story['paces'] {
  const slow = random.happens(0.08);
  return {
    accept: random.between(5, slow ? 400 : 90),
    claim: random.between(5, 120),
    start: random.between(8, slow ? 700 : 150),
    ...(random.happens(0.45) ? { note: random.between(30, 300) } : {}),
    resolve: random.between(60, slow ? 4200 : 1100),
    ...(random.happens(0.6) ? { rate: random.between(20, 1500) } : {}),
  };
}

function ratingOf(random: Chance, ending: Story['ending']): Story['rating'] {
  if (ending !== 'solved')
    return {
      solved: 'partly',
      satisfaction: random.pick([2, 3, 4] as const),
      words: random.pick(complaints),
    };
  const satisfaction = random.weighted<1 | 2 | 3 | 4 | 5>([
    [5, 62],
    [4, 26],
    [3, 8],
    [2, 3],
    [1, 1],
  ]);
  return {
    solved: random.happens(0.96) ? 'solved' : 'notSolved',
    satisfaction,
    ...(random.happens(0.3) ? { words: random.pick(satisfaction >= 4 ? thanks : complaints) } : {}),
  };
}
