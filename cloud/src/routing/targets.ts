/** Finds the unit that a rule's target means for the place of a request. */
import type { UnitKind } from '../accounts/contract.constants.ts';
import { targetLevels, targetUnits } from './contract.constants.ts';
import type { TargetUnit } from './contract.ts';
import type { Roster, RosterUnit } from './roster.ts';

/** Undefined when there is no such unit for this place (a community without a station). */
export function findTarget(
  target: TargetUnit,
  chain: readonly RosterUnit[],
  roster: Roster,
): RosterUnit | undefined {
  const found = lookUp(target, chain, roster);
  return found && !found.closed ? found : undefined;
}

function lookUp(target: TargetUnit, chain: readonly RosterUnit[], roster: Roster): RosterUnit | undefined {
  switch (target.unit) {
    case 'ownGrid':
      return ofKind(chain, 'grid');
    case 'ownCommunity':
      return ofKind(chain, 'community');
    case 'communityStation': {
      const community = ofKind(chain, 'community');
      return community && openChild(roster, community, 'station');
    }
    case 'parent':
      return ofKind(chain, 'street');
    case 'department': {
      const above = ofKind(chain, target.level);
      return above && openChild(roster, above, target.kind, target.name);
    }
    case 'named':
      return roster.unit(target.unitId);
  }
}

const ofKind = (chain: readonly RosterUnit[], kind: UnitKind): RosterUnit | undefined =>
  chain.findLast((unit) => unit.kind === kind);

const openChild = (roster: Roster, above: RosterUnit, kind: UnitKind, name = ''): RosterUnit | undefined =>
  roster.children(above.id).find((unit) => unit.kind === kind && !unit.closed && unit.name.includes(name));

/** The unit that a request goes to when no rule or no target fits: the community of its place, else the nearest above. */
export const communityOf = (chain: readonly RosterUnit[], roster: Roster): RosterUnit =>
  chain.findLast((unit) => !unit.closed && unit.kind !== 'grid') ?? roster.root;

/** What was looked for, to be read after "没有可用的". */
export function targetLabel(target: TargetUnit): string {
  switch (target.unit) {
    case 'department':
      return `${targetLevels[target.level]}“${target.name}”`;
    case 'communityStation':
      return '社工站';
    case 'named':
      return targetUnits.named;
    default:
      return targetUnits[target.unit].replace('所在', '');
  }
}
