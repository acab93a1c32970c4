/** The surroundings of requests in the running application: the front doors of the domains below. */
import type { Role } from '../../accounts/contract.constants.ts';
import { calendarOf, findCategory, findDeadlinePolicy, policyCodeOf } from '../../catalogue/index.ts';
import { isFamilyOf, residentFacts, residentPhone } from '../../people/index.ts';
import { currentRoster, poolOneLevelUp, route, suggest, urgencySigns } from '../../routing/index.ts';
import type { RequestOwner } from '../model/document.ts';
import type { Terms } from '../rules/deeds.ts';
import type { KnownCategory, KnownResident, Surroundings } from '../surroundings.ts';
import { candidatesFor, unitsAround } from './candidates.ts';
import { placeNamedIn } from './named-places.ts';
import { placeOf, placeOfHome, placeOfUnit } from './places.ts';
import { verdictOn } from './words.ts';

/** Holds for what has no category yet, and for categories whose policy was taken away. */
const ordinaryPolicy = 'ordinary';

export const realSurroundings: Surroundings = {
  category,
  terms,
  suggest,
  signsOfDanger: (text) => urgencySigns(text).map((sign) => sign.name),
  verdictOn,
  route: ({ category: known, ...facts }, now) =>
    route(
      {
        ...facts,
        ...(known ? { category: { code: known.code, how: known.how, confidence: known.confidence } } : {}),
      },
      now,
    ),
  resident,
  phoneOfResident: residentPhone,
  isBound: isFamilyOf,
  locate: placeOf,
  placeNamedIn,
  placeOfUnit,
  staffOwner,
  poolOwner,
  poolAbove: (unitPath, now) => {
    if (currentRoster().chain(unitPath).length <= 1) return undefined;
    return poolOwner(poolOneLevelUp(unitPath, now).unitId);
  },
  unitPath: (unitId) => currentRoster().unit(unitId)?.path,
  phoneOf: (unitPath) =>
    currentRoster()
      .chain(unitPath)
      .findLast((unit) => unit.phone)?.phone,
  candidates: candidatesFor,
  poolsFor: (unitPath, text) =>
    unitsAround(unitPath)
      .filter((unit) => (!text || unit.name.includes(text)) && currentRoster().staffOf(unit.id).length > 0)
      .map((unit) => ({ unitId: unit.id, unitName: unit.name })),
  peopleAt,
};

function category(code: string): KnownCategory | undefined {
  const known = findCategory(code);
  if (!known?.active) return undefined;
  const line = [known.code];
  for (let parent = known.parentCode; parent !== undefined; parent = findCategory(parent)?.parentCode) {
    line.unshift(parent);
  }
  const policyCode = policyCodeOf(code);
  return {
    code,
    name: known.name,
    line,
    defaultUrgency: known.defaultUrgency,
    ...(policyCode ? { policyCode } : {}),
  };
}

function terms(policyCode: string | undefined, unitPath: string): Terms {
  const policy =
    (policyCode ? findDeadlinePolicy(policyCode) : undefined) ?? findDeadlinePolicy(ordinaryPolicy);
  if (!policy) throw new Error(`The deadline policy ${ordinaryPolicy} is missing.`);
  return { policy, calendar: calendarOf(unitPath) };
}

async function resident(id: string): Promise<KnownResident | undefined> {
  const facts = await residentFacts(id);
  if (!facts) return undefined;
  const { name, phoneMasked, birthYear, tags, home, path } = facts;
  return {
    id,
    name,
    phoneMasked,
    tags,
    ...(birthYear ? { birthYear } : {}),
    ...(home ? { home: placeOfHome(home, path) } : {}),
  };
}

function staffOwner(staffId: string, unitId: string): Extract<RequestOwner, { kind: 'staff' }> | undefined {
  const roster = currentRoster();
  const unit = roster.unit(unitId);
  const staff = roster.staff(staffId);
  const post = staff?.posts.find((entry) => entry.unitId === unitId);
  if (!unit || !staff || !post) return undefined;
  const { name } = staff;
  return { kind: 'staff', staffId, name, role: post.role, unitId, unitPath: unit.path, unitName: unit.name };
}

function poolOwner(unitId: string): RequestOwner | undefined {
  const unit = currentRoster().unit(unitId);
  if (!unit || unit.closed) return undefined;
  return { kind: 'pool', unitId, unitPath: unit.path, unitName: unit.name };
}

/** Goes up until somebody has the role, so that a call for help never falls on an empty office. */
function peopleAt(unitPath: string, role: Role | undefined): string[] {
  const roster = currentRoster();
  for (const unit of roster.chain(unitPath).toReversed()) {
    const people = roster
      .staffOf(unit.id)
      .filter((staff) => !role || staff.posts.some((post) => post.unitId === unit.id && post.role === role));
    if (people.length > 0) return people.map((staff) => staff.id);
  }
  return [];
}
