/** Shapes of the demo plan. */
import type { Role, Skill, UnitKind } from '../accounts/contract.constants.ts';
import type { PersonTag, Relation } from '../people/contract.constants.ts';
import type { Position, Ring } from './geography.ts';

/** `key` names a thing inside the plan; ids are given by the commands that make it. */
export interface PlannedUnit {
  key: string;
  parentKey?: string;
  kind: UnitKind;
  name: string;
  phone?: string;
  polygon?: Ring;
}
export interface PlannedAddress {
  key: string;
  gridKey: string;
  text: string;
  location: Position;
}
export interface PlannedStaff {
  key: string;
  username: string;
  name: string;
  phone: string;
  posts: { unitKey: string; role: Role }[];
  skills: Skill[];
  capacity: number;
  /** Minutes after midnight, weekdays 1-7. */
  dutyFrames: { weekday: number; from: number; to: number }[];
  leave?: { fromDay: number; toDay: number };
}
export interface PlannedResident {
  key: string;
  openid: string;
  name: string;
  phone: string;
  birthYear: number;
  idNumber?: string;
  addressKey: string;
  gridKey: string;
  tags: PersonTag[];
  verificationLevel: 0 | 1 | 2 | 3;
}
export interface PlannedFamily {
  seniorKey: string;
  relativeKey: string;
  relation: Relation;
}
export interface DistrictPlan {
  units: PlannedUnit[];
  addresses: PlannedAddress[];
  staff: PlannedStaff[];
  residents: PlannedResident[];
  families: PlannedFamily[];
}
