/** What happens here that other domains may react to. */

export const accountEvents = {
  unitChanged: 'unit.changed',
  staffChanged: 'staff.changed',
} as const;

export interface UnitChanged {
  unitId: string;
}

export interface StaffChanged {
  staffId: string;
}
