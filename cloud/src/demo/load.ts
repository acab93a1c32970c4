/** Loads the demo district once: an empty database becomes a district with 90 days behind it. */
import mongoose, { Schema } from 'mongoose';
import { organisation } from '../accounts/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { defineModel } from '../kernel/database/model.ts';
import { logger } from '../kernel/logger.ts';
import { loadRoster } from '../routing/index.ts';
import { demoPeopleForSandbox, type SandboxPerson } from './accounts.ts';
import { makeCases } from './make-cases.ts';
import { makeCourses } from './make-courses.ts';
import { makeDistrict } from './make-district.ts';
import { makeOffers } from './make-offers.ts';
import { makePoints } from './make-points.ts';
import type { DemoPeople } from './people-of-the-demo.ts';
import { planDistrict } from './plan.ts';
import type { DistrictPlan } from './planned.ts';
import { playBookings } from './play-bookings.ts';
import { playStories, type PlayReport } from './play-stories.ts';
import { planStories } from './stories.ts';

const DemoModel = defineModel<{ _id: string; finishedAt?: Date }>({
  name: 'DemoLoad',
  collection: 'demoLoads',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, finishedAt: Date }),
});

const day = 86_400_000;
/** As many requests as the past 90 days have when nobody asks for fewer; with fewer the bookings have less of a past, too. */
const wholeDemo = 3000;

export interface DemoOptions {
  now: Date;
  /** How many requests of the past 90 days. */
  requests: number;
  say: (line: string) => void;
}

/** @returns who can be played in the sandbox; nothing when the database belongs to somebody else */
export async function loadDemo(options: DemoOptions): Promise<SandboxPerson[] | undefined> {
  const plan = planDistrict();
  const state = await DemoModel.findById('district').lean();
  if (state?.finishedAt) return demoPeopleForSandbox(plan);
  if (state) {
    logger.warn('the demo district was not loaded to its end; remove the data folder to load it again');
    return demoPeopleForSandbox(plan);
  }
  if ((await organisation()).root) return undefined;
  await DemoModel.create([{ _id: 'district' }]);
  await fill(options);
  await DemoModel.updateOne({ _id: 'district' }, { $set: { finishedAt: new Date() } });
  return demoPeopleForSandbox(plan);
}

/** People have heard long ago of what happened before yesterday: nobody is to be told now. */
async function forgetOldNews(before: Date): Promise<void> {
  const forget = { $set: { events: [] }, $unset: { pendingSince: '', lease: '' } };
  for (const name of [
    'requests',
    'appointments',
    'waitEntries',
    'courses',
    'courseSessions',
    'enrolments',
    'cases',
  ]) {
    await mongoose.connection.collection(name).updateMany({ pendingSince: { $lt: before } }, forget);
  }
}

async function fill({ now, requests, say }: DemoOptions): Promise<void> {
  const plan = planDistrict();
  const began = new Date(now.getTime() - 91 * day);
  const since = performance.now();
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  say(
    `loading the demo district: ${plan.units.length} units, ${plan.staff.length} staff, ${plan.residents.length} residents …`,
  );
  const people = await makeDistrict(plan, { actor: systemActor('demo'), now: began }, now);
  await makeOffers(plan, people, { actor: systemActor('demo'), now: began }, now);
  await makePoints(plan, people, now);
  await loadRoster();
  say(`the district is there (${seconds()}); playing ${requests} requests of 90 days …`);
  // Beside each other: each of them waits for the disk most of the time.
  const [report, bookings] = await Promise.all([
    playRequests(plan, people, { now, requests, say: (line) => say(`  ${line} (${seconds()})`) }),
    playServices(plan, people, { now, requests }),
  ]);
  await forgetOldNews(new Date(now.getTime() - day));
  logger.info({ ...bookings }, 'demo bookings, courses and cases played');
  logger.info({ ...report }, 'demo stories played');
  say(
    `the demo is loaded: ${report.submitted} requests in ${report.steps} steps, ${bookings.booked} bookings, ${bookings.courses} courses (${seconds()})`,
  );
}

type Played = Pick<DemoOptions, 'now' | 'requests'>;

function playRequests(
  plan: DistrictPlan,
  people: DemoPeople,
  { now, requests, say }: DemoOptions,
): Promise<PlayReport> {
  let told = 0;
  return playStories(planStories(plan, { now, count: requests }), people, {
    until: now,
    progress: (share) => {
      if (share < told + 0.25) return;
      told = share;
      say(`${Math.round(share * 100)} %`);
    },
  });
}

async function playServices(plan: DistrictPlan, people: DemoPeople, { now, requests }: Played) {
  const share = Math.min(1, requests / wholeDemo);
  const daysBehind = (days: number) => Math.max(7, Math.round(days * share));
  const bookings = await playBookings(plan, people, { now, daysBehind: daysBehind(40) });
  const courses = await makeCourses(plan, people, { now, daysBehind: daysBehind(21) });
  return { ...bookings, ...courses, cases: await makeCases(plan, people, now) };
}
