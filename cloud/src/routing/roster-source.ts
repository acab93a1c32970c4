/** Where the roster comes from: units and staff as accounts keeps them. */
import type { Organisation } from '../accounts/index.ts';
import { buildRoster, type Roster, type RosterUnit, type StaffLoad } from './roster.ts';

/** Stands in until the district has been set up. */
const emptyRoot: RosterUnit = { id: 'none', path: '/none/', kind: 'district', name: '未设置', closed: false };

export function rosterFrom(
  { units, members, root }: Organisation,
  loads: ReadonlyMap<string, StaffLoad>,
): Roster {
  return buildRoster(
    root ? rosterUnit(root) : emptyRoot,
    [...units.values()].map(rosterUnit),
    [...members.values()].map(({ _id, ...member }) => ({ id: _id, ...member })),
    loads,
  );
}

const rosterUnit = (unit: NonNullable<Organisation['root']>): RosterUnit => ({
  id: unit._id,
  path: unit.path,
  kind: unit.kind,
  name: unit.name,
  ...(unit.phone ? { phone: unit.phone } : {}),
  closed: unit.closedAt !== undefined,
});
