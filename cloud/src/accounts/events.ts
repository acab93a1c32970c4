/** What happens here that other domains may react to. */

export const accountEvents = {
  unitChanged: 'unit.changed',
  staffChanged: 'staff.changed',
} as const;
