/** Kinds of ledger entries and the bounds of points, with their Chinese labels. */

export const entryKinds = {
  grant: '发放',
  takeBack: '扣回',
  payment: '使用',
  reversal: '更正',
} as const;
export type EntryKind = keyof typeof entryKinds;

export const grantActions = { grant: '发放积分', takeBack: '扣回积分' } as const;
export type GrantAction = keyof typeof grantActions;

/** The most that one entry may give or take back. */
export const maxGrant = 1000;
