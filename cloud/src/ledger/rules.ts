/** How points move: postings that sum to zero, and what each step does to the two numbers of an account. Pure. */

export interface Posting {
  account: string;
  amount: number;
}

/** The balance is both together. Neither is ever below zero. */
export interface Funds {
  available: number;
  held: number;
}

/** Where points come from and where they go; only their postings are kept, never a balance. */
export const systemAccounts = { issued: 'points:issued', redeemed: 'points:redeemed' } as const;

const ofResident = 'points:resident:';
export const residentAccount = (residentId: string): string => `${ofResident}${residentId}`;
export const isResidentAccount = (account: string): boolean => account.startsWith(ofResident);

export const none: Funds = { available: 0, held: 0 };

/** What each step adds to the numbers of an account. */
export const movements = {
  receive: (points: number): Funds => ({ available: points, held: 0 }),
  spend: (points: number): Funds => ({ available: -points, held: 0 }),
  hold: (points: number): Funds => ({ available: -points, held: points }),
  post: (points: number): Funds => ({ available: 0, held: -points }),
  void: (points: number): Funds => ({ available: points, held: -points }),
} as const;

/** What the account must have for it: the condition of the write. */
export const needs = (movement: Funds): Partial<Funds> => ({
  ...(movement.available < 0 ? { available: -movement.available } : {}),
  ...(movement.held < 0 ? { held: -movement.held } : {}),
});

export const transfer = (from: string, to: string, points: number): Posting[] => [
  { account: from, amount: -points },
  { account: to, amount: points },
];

export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, amount }) => ({ account, amount: -amount }));

export const isBalanced = (postings: readonly Posting[]): boolean =>
  postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0) &&
  postings.reduce((sum, { amount }) => sum + amount, 0) === 0;
