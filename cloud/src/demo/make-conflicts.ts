/** Two bookings that cannot stay as they are, for the week board: a meeting that came after a booking, a walk too short. */
import { book } from '../appointments/index.ts';
import { organisation } from '../accounts/index.ts';
import {
  activeOffers,
  addException,
  dayOfWork,
  freeAt,
  resourcesOf,
  travelMinutes,
  type OfferDocument,
  type WorkDay,
} from '../availability/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { civilDate, timeOnDay } from '../kernel/calendar-days.ts';
import { AppError } from '../kernel/errors.ts';
import { residentFacts } from '../people/index.ts';
import { staffActor, type DemoPeople } from './people-of-the-demo.ts';
import type { DistrictPlan, PlannedResident } from './planned.ts';

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;
const daysLooked = 7;
const visitMinutes = 40;

export async function makeConflicts(plan: DistrictPlan, people: DemoPeople, now: Date): Promise<void> {
  const idOf = (name: string) => people.staff.get(plan.staff.find((one) => one.name === name)?.key ?? '');
  await meetingAfterBooking(idOf('何佩'), now);
  await walkTooShort(idOf('李敏'), plan, people, now);
}

const comingDays = async (staffId: string, now: Date): Promise<readonly WorkDay[]> =>
  (await dayOfWork([staffId], civilDate(now.getTime() + day), daysLooked, now)).get(staffId) ?? [];

const isAfternoon = (at: Date): boolean => timeOnDay(at.getTime()) >= 13 * hour;

/** The first afternoon that has a booking turns into a meeting of the community. */
async function meetingAfterBooking(staffId: string | undefined, now: Date): Promise<void> {
  if (!staffId) return;
  const found = (await comingDays(staffId, now)).find(
    ({ frames, spans }) =>
      frames.length > 1 && spans.some(({ from, offerId }) => offerId !== undefined && isAfternoon(from)),
  );
  if (!found) return;
  const morning = { from: 510, to: 720 };
  const context = { actor: systemActor('demo'), now: new Date(now.getTime() - hour) };
  const exception = { date: found.date, frames: [morning], reason: '下午社区联席会议' };
  await addException(context, { id: staffId, ...exception });
}

/** Somebody who lives some streets away was booked, with a reason, right after another visit. */
async function walkTooShort(
  staffId: string | undefined,
  plan: DistrictPlan,
  people: DemoPeople,
  now: Date,
): Promise<void> {
  const offer = (await activeOffers()).find(({ kind }) => kind === 'homeVisit');
  if (!staffId || !offer) return;
  const gaps = (await comingDays(staffId, now)).flatMap(gapsAfterVisits);
  const gap = (await firstWithHelp(gaps, offer, staffId, now)) ?? gaps[0];
  if (!gap) return;
  const server = staffActor(await organisation(), staffId);
  const overrule = '女儿只有这个钟点在家，电话里说好赶一赶';
  for (const residentId of await farthestFrom(gap.location, plan.residents, people)) {
    try {
      await book(
        { actor: server, now },
        { offerId: offer._id, start: gap.start, staffId, residentId, overrule },
      );
      return;
    } catch (error) {
      // This one may not book, or has something else then: the next one.
      if (!(error instanceof AppError)) throw error;
    }
  }
}

interface Gap {
  start: Date;
  location: NonNullable<WorkDay['spans'][number]['location']>;
}

/** Right after visits at somebody's home, with time for another one. */
function gapsAfterVisits({ frames, spans }: WorkDay): Gap[] {
  return spans.flatMap(({ to: start, location }) => {
    const end = new Date(start.getTime() + visitMinutes * minute);
    const works = frames.some((frame) => frame.from <= start && end <= frame.to);
    const isFree = !spans.some(({ from, to }) => from < end && start < to);
    return location && works && isFree ? [{ start, location }] : [];
  });
}

/** When a colleague of the station could take it over. */
async function firstWithHelp(
  gaps: readonly Gap[],
  offer: OfferDocument,
  staffId: string,
  now: Date,
): Promise<Gap | undefined> {
  const all = await resourcesOf(offer);
  const station = all.find(({ id }) => id === staffId)?.unitId;
  const resources = all.filter(({ id, unitId }) => unitId === station && id !== staffId);
  for (const gap of gaps) {
    const wish = { offer, resources, start: gap.start, at: gap.location, party: 1, now };
    if ((await freeAt(wish)).length > 0) return gap;
  }
  return undefined;
}

async function farthestFrom(
  place: Gap['location'],
  residents: readonly PlannedResident[],
  people: DemoPeople,
): Promise<string[]> {
  const near = residents.filter(
    ({ gridKey, birthYear, verificationLevel }) =>
      gridKey.startsWith('s1c1g') && birthYear < 1960 && verificationLevel > 0,
  );
  const walks = await Promise.all(
    near.slice(0, residentsLooked).map(async ({ key }) => {
      const id = people.residents.get(key)?.id ?? '';
      return { id, minutes: travelMinutes(place, (await residentFacts(id))?.home?.location) };
    }),
  );
  return walks.toSorted((left, right) => right.minutes - left.minutes).map(({ id }) => id);
}
const residentsLooked = 40;
