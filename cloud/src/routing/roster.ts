/** The roster snapshot: units and workers with the indexes that make routing a matter of a few look-ups. */
import type { Role, Skill, UnitKind } from '../accounts/contract.constants.ts';

export interface RosterUnit {
  id: string;
  path: string;
  kind: UnitKind;
  name: string;
  /** The office's own number; residents may call it. */
  phone?: string;
  closed: boolean;
}

export interface RosterStaff {
  id: string;
  name: string;
  posts: readonly { unitId: string; role: Role }[];
  skills: readonly Skill[];
  capacity: number;
  /** The switch that the worker (or the station) turns by hand. */
  onDuty: boolean;
  /** Minutes after midnight in Asia/Shanghai; none means that the switch alone decides. */
  dutyFrames: readonly { weekday: number; from: number; to: number }[];
  leaves: readonly { from: Date; to: Date }[];
}

/** Changes with every assignment, so it lives beside the staff and not in it. */
export interface StaffLoad {
  open: number;
  lastAssignedAt: number;
}

export interface Roster {
  root: RosterUnit;
  unit(id: string): RosterUnit | undefined;
  /** From the root down to the unit at the end of the path; unknown ends are left out. */
  chain(path: string): readonly RosterUnit[];
  children(unitId: string): readonly RosterUnit[];
  staffOf(unitId: string): readonly RosterStaff[];
  staff(id: string): RosterStaff | undefined;
  load(staffId: string): StaffLoad;
}

const noLoad: StaffLoad = { open: 0, lastAssignedAt: 0 };
const nobody: readonly RosterStaff[] = [];
const noUnits: readonly RosterUnit[] = [];

export const segments = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** `loads` is read at every call, never copied: the snapshot follows the counts as they move. */
export function buildRoster(
  root: RosterUnit,
  units: readonly RosterUnit[],
  staff: readonly RosterStaff[],
  loads: ReadonlyMap<string, StaffLoad>,
): Roster {
  const byId = new Map([root, ...units].map((unit) => [unit.id, unit]));
  const byParent = new Map<string, RosterUnit[]>();
  for (const unit of [...byId.values()].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    const parentId = segments(unit.path).at(-2);
    if (parentId !== undefined) push(byParent, parentId, unit);
  }
  const byUnit = new Map<string, RosterStaff[]>();
  for (const member of [...staff].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    for (const unitId of new Set(member.posts.map((post) => post.unitId))) push(byUnit, unitId, member);
  }
  const people = new Map(staff.map((member) => [member.id, member]));
  return {
    root,
    unit: (id) => byId.get(id),
    chain: (path) => {
      const found = segments(path).flatMap((id) => byId.get(id) ?? []);
      return found.length > 0 ? found : [root];
    },
    children: (unitId) => byParent.get(unitId) ?? noUnits,
    staffOf: (unitId) => byUnit.get(unitId) ?? nobody,
    staff: (id) => people.get(id),
    load: (staffId) => loads.get(staffId) ?? noLoad,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
