/** Who a dispatcher could name for a request: the people around its place, best first. */
import { skills as skillNames, type Role } from '../../accounts/contract.constants.ts';
import { metresFrom } from '../../people/index.ts';
import { candidatesIn, currentRoster, type RosterUnit } from '../../routing/index.ts';
import type { Candidate } from '../contract.ts';
import type { RequestDocument } from '../model/document.ts';

const shown = 40;
/** Roles that handle requests themselves. */
const handling: readonly Role[] = ['socialWorker', 'handler', 'gridWorker', 'clerk'];

export async function candidatesFor(
  { place }: RequestDocument,
  { text, now }: { text?: string; now: Date },
): Promise<Candidate[]> {
  const seen = new Set<string>();
  const units = await Promise.all(
    unitsAround(place.unitPath).map(async (unit) => ({ ...unit, metres: await metresTo(place, unit) })),
  );
  return units
    .flatMap((unit) =>
      handling.flatMap((role) =>
        candidatesIn(unit.id, role, [], now).map((candidate) => ({ candidate, unit, role })),
      ),
    )
    .filter(({ candidate }) => !seen.has(candidate.staffId) && seen.add(candidate.staffId))
    .filter(({ candidate, unit }) => !text || candidate.name.includes(text) || unit.name.includes(text))
    .map(({ candidate, unit, role }) => present(candidate, unit, role, now))
    .sort((left, right) => (right.score ?? -1) - (left.score ?? -1))
    .slice(0, shown);
}

/** Grids and communities have ground, and a station stands on its community's; further up a distance would say nothing. */
async function metresTo(
  { location }: RequestDocument['place'],
  unit: RosterUnit,
): Promise<number | undefined> {
  const grounded = currentRoster()
    .chain(unit.path)
    .findLast(({ kind }) => kind === 'grid' || kind === 'community');
  return location && grounded ? metresFrom(grounded.path, location) : undefined;
}

/** The grid, its community with stations, and the street with its departments. */
export function unitsAround(unitPath: string): RosterUnit[] {
  const roster = currentRoster();
  const chain = roster.chain(unitPath);
  const beside = chain
    .filter((unit) => unit.kind === 'community' || unit.kind === 'street')
    .flatMap((unit) => roster.children(unit.id).filter((child) => !levels.has(child.kind) && !child.closed));
  return [...beside, ...chain.toReversed()];
}

const levels = new Set(['street', 'community', 'grid']);

function present(
  candidate: ReturnType<typeof candidatesIn>[number],
  unit: RosterUnit & { metres: number | undefined },
  role: Role,
  now: Date,
): Candidate {
  const { staffId, name, load, capacity, onDuty, scores, total, skippedBecause } = candidate;
  const leave = currentRoster()
    .staff(staffId)
    ?.leaves.find((entry) => entry.from <= now && now < entry.to);
  const state = leave ? 'onLeave' : onDuty ? 'onDuty' : 'offDuty';
  const reason = skippedBecause ?? scores.map((score) => `${score.label} ${score.points}`).join('，');
  return {
    staffId,
    name,
    role,
    unitId: unit.id,
    unitName: unit.name,
    duty: { state, ...(leave ? { until: leave.to.toISOString() } : {}) },
    load,
    capacity,
    ...(unit.metres === undefined ? {} : { distanceMetres: unit.metres }),
    skills: candidate.skills.map((skill) => skillNames[skill]),
    reason: reason || '没有特别的理由',
    ...(skippedBecause
      ? { blocked: { text: skippedBecause, overridable: leave === undefined } }
      : { score: total }),
  };
}
