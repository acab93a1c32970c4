/** Pools: where a request waits for somebody to take it, going up until there is a unit with people. */
import type { Owner } from './contract.ts';
import { onLeave, type DutyMoment } from './duty.ts';
import type { Roster, RosterUnit } from './roster.ts';

type PoolOwner = Extract<Owner, { kind: 'pool' }>;

/** The unit itself when it is open and somebody there is not on leave, else the nearest unit above; in the end the root. */
export function poolFrom(unit: RosterUnit, roster: Roster, moment: DutyMoment): RosterUnit {
  const above = roster.chain(unit.path);
  return above.findLast((entry) => canServe(entry, roster, moment)) ?? roster.root;
}

/** The pool one level up: where an escalated request goes. */
export function poolAbove(unit: RosterUnit, roster: Roster, moment: DutyMoment): RosterUnit {
  const parent = roster.chain(unit.path).at(-2);
  return parent ? poolFrom(parent, roster, moment) : roster.root;
}

export const poolOwner = (unit: RosterUnit): PoolOwner => ({
  kind: 'pool',
  unitId: unit.id,
  unitPath: unit.path,
  name: unit.name,
});

const canServe = (unit: RosterUnit, roster: Roster, moment: DutyMoment): boolean =>
  !unit.closed && roster.staffOf(unit.id).some((staff) => !onLeave(staff, moment));
