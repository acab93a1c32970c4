/** Who else is told: the units and workers that a rule copies. */
import type { Owner, RuleCopy } from './contract.ts';
import { onLeave, type DutyMoment } from './duty.ts';
import { poolOwner } from './pools.ts';
import type { Roster, RosterUnit } from './roster.ts';
import { findTarget } from './targets.ts';

const copiesPerRole = 3;
const copiesInAll = 20;

export function copiesOf(
  copies: readonly RuleCopy[],
  owner: Owner,
  chain: readonly RosterUnit[],
  roster: Roster,
  moment: DutyMoment,
): Owner[] {
  const found = new Map<string, Owner>();
  for (const copy of copies) {
    const unit = findTarget(copy.to, chain, roster);
    if (!unit) continue;
    const receivers = copy.role ? workers(copy.role, unit, roster, moment) : [poolOwner(unit)];
    for (const receiver of receivers) found.set(identity(receiver), receiver);
  }
  found.delete(identity(owner));
  return [...found.values()].slice(0, copiesInAll);
}

const workers = (
  role: NonNullable<RuleCopy['role']>,
  unit: RosterUnit,
  roster: Roster,
  moment: DutyMoment,
): Owner[] =>
  roster
    .staffOf(unit.id)
    .filter((staff) => staff.posts.some((post) => post.unitId === unit.id && post.role === role))
    .filter((staff) => !onLeave(staff, moment))
    .slice(0, copiesPerRole)
    .map(({ id, name }) => ({
      kind: 'staff',
      staffId: id,
      name,
      unitId: unit.id,
      unitPath: unit.path,
      unitName: unit.name,
    }));

const identity = (owner: Owner): string =>
  owner.kind === 'staff' ? `staff ${owner.staffId}` : `unit ${owner.unitId}`;
