import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBalanced,
  movements,
  needs,
  none,
  residentAccount,
  reversed,
  systemAccounts,
  transfer,
  type Funds,
  type Posting,
} from './rules.ts';

const account = residentAccount('r1');
const step = fc.record({
  what: fc.constantFrom('receive', 'spend', 'hold', 'post', 'void'),
  points: fc.integer({ min: 1, max: 200 }),
});

/** The books beside the two numbers: what is posted and what is on hold. */
interface Books {
  funds: Funds;
  postings: Posting[];
  onHold: number;
}

/** What the conditional write does: nothing unless the account has what the movement needs. */
function moved(funds: Funds, movement: Funds): Funds | undefined {
  const { available = 0, held = 0 } = needs(movement);
  if (funds.available < available || funds.held < held) return undefined;
  return { available: funds.available + movement.available, held: funds.held + movement.held };
}

const posted = (postings: readonly Posting[], of?: string): number =>
  postings.reduce((sum, posting) => sum + (of && posting.account !== of ? 0 : posting.amount), 0);

const written = (what: keyof typeof movements, points: number): Posting[] => {
  if (what === 'receive') return transfer(systemAccounts.issued, account, points);
  if (what === 'spend') return transfer(account, systemAccounts.issued, points);
  return what === 'post' ? transfer(account, systemAccounts.redeemed, points) : [];
};
const heldBy: Partial<Record<keyof typeof movements, 1 | -1>> = { hold: 1, post: -1, void: -1 };

function after(books: Books, { what, points }: { what: keyof typeof movements; points: number }): Books {
  const funds = moved(books.funds, movements[what](points));
  if (!funds) return books;
  return {
    funds,
    postings: [...books.postings, ...written(what, points)],
    onHold: books.onHold + (heldBy[what] ?? 0) * points,
  };
}

describe('points in any order of steps', () => {
  it('never go below zero, and balance and holds follow from the books', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let books: Books = { funds: none, postings: [], onHold: 0 };
        for (const each of steps) {
          books = after(books, each);
          const { available, held } = books.funds;
          expect(Math.min(available, held)).toBeGreaterThanOrEqual(0);
          expect(available + held).toBe(posted(books.postings, account));
          expect(held).toBe(books.onHold);
          expect(posted(books.postings)).toBe(0);
        }
      }),
    );
  });

  it('are refused exactly when there are too few', () => {
    const funds = fc.record({ available: fc.nat(300), held: fc.nat(300) });
    fc.assert(
      fc.property(funds, step, (before, { what, points }) => {
        const from = { receive: Infinity, spend: before.available, hold: before.available };
        const enough = (what in from ? from[what as keyof typeof from] : before.held) >= points;
        expect(moved(before, movements[what](points)) !== undefined).toBe(enough);
      }),
    );
  });
});

describe('postings', () => {
  it('sum to zero, and so does their reversal, which undoes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (points) => {
        const entry = transfer(systemAccounts.issued, account, points);
        expect(isBalanced(entry) && isBalanced(reversed(entry))).toBe(true);
        expect(posted([...entry, ...reversed(entry)], account)).toBe(0);
      }),
    );
  });

  it('are integers: halves, nothing and one side alone are no entry', () => {
    expect(isBalanced(transfer('a', 'b', 0.5))).toBe(false);
    expect(isBalanced(transfer('a', 'b', 0))).toBe(false);
    expect(isBalanced([{ account: 'a', amount: 5 }])).toBe(false);
  });
});
