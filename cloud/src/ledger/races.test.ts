import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAudit } from '../kernel/audit.ts';
import { command } from '../kernel/command.ts';
import { AppError } from '../kernel/errors.ts';
import { systemContext } from '../testing/organisation.ts';
import { fundsOf, move } from './book/funds.ts';
import { checkLedger } from './check.ts';
import { forgetWords, ledgerPurges } from './erasure.ts';
import { availablePoints, grant, holdPoints, postHold, voidHold } from './index.ts';
import { aQuarter, aResident, ledgerApp } from './ledger.fixture.ts';
import { exportPointsOf } from './my-data.ts';
import { AccountModel, EntryModel, HoldModel } from './model.ts';
import { movements, none, residentAccount, type Funds } from './rules.ts';

const app = ledgerApp();
beforeAll(async () => {
  await aQuarter(app);
}, 60_000);

const context = () => systemContext(app.clock.now());
const about = () => ({ reason: '上门助浴', by: context().actor, now: app.clock.now() });
/** As a domain calls it: inside a command, which runs again after a lost race. */
const hold = command<{ residentId: string; points: number; id: string }, string>({
  name: 'test.hold',
  run: async ({ input }) =>
    (await holdPoints({ ...input, ...about(), reference: { type: 'test', id: input.id } }))._id,
});
const settle = command<{ id: string; way: 'post' | 'void' }, void>({
  name: 'test.settle',
  run: async ({ input: { id, way } }) => {
    await (way === 'post' ? postHold({ id, ...about() }) : voidHold({ id, now: app.clock.now() }));
  },
});
const codes = (answers: PromiseSettledResult<unknown>[]) =>
  answers.map((answer) =>
    answer.status === 'fulfilled' ? 'ok' : answer.reason instanceof AppError ? answer.reason.code : 'broken',
  );
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => run(index)));
const count = (all: string[], code: string) => all.filter((each) => each === code).length;

describe('fifty callers', () => {
  it('spend the last points once', async () => {
    const { id: residentId } = await aResident(app, { points: 20 });
    const all = codes(
      await times(50, (index) => hold(context(), { residentId, points: 20, id: `k${index}` })),
    );
    expect([count(all, 'ok'), count(all, 'points.tooFew')]).toEqual([1, 49]);
    expect(await AccountModel.findById(residentAccount(residentId)).lean()).toMatchObject({
      available: 0,
      held: 20,
    });
  }, 60_000);

  it('place one hold with one key, and other input under it is refused', async () => {
    const { id: residentId } = await aResident(app, { points: 100 });
    const wish = { residentId, points: 30, id: 'one-key' };
    const answers = await times(20, () => hold(context(), wish));
    expect(new Set(answers.map((answer) => answer.status === 'fulfilled' && answer.value)).size).toBe(1);
    expect(await availablePoints(residentId)).toBe(70);
    const other = codes(await times(1, () => hold(context(), { ...wish, points: 31 })));
    expect(other).toEqual(['idempotency.otherInput']);
  }, 60_000);

  it('post or void a hold once', async () => {
    const { id: residentId } = await aResident(app, { points: 50 });
    const id = await hold(context(), { residentId, points: 50, id: 'settled' });
    const ways = ['post', 'void'] as const;
    const all = codes(await times(50, (index) => settle(context(), { id, way: ways[index % 2] ?? 'post' })));
    expect([count(all, 'ok'), count(all, 'points.settled')]).toEqual([1, 49]);
    const settled = await HoldModel.findById(id).lean();
    const entries = await EntryModel.countDocuments({ 'postings.account': residentAccount(residentId) });
    expect(entries).toBe(settled?.state === 'posted' ? 2 : 1);
    expect(await availablePoints(residentId)).toBe(settled?.state === 'posted' ? 0 : 50);
  }, 60_000);

  it('leave books that agree, also while they are at it', async () => {
    const savers = await Promise.all(Array.from({ length: 5 }, () => aResident(app, { points: 40 })));
    const busy = times(50, async (index) => {
      const residentId = savers[index % savers.length]?.id ?? '';
      const id = await hold(context(), { residentId, points: 1 + (index % 9), id: `busy${index}` });
      await settle(context(), { id, way: index % 3 === 0 ? 'void' : 'post' });
    });
    expect(await checkLedger(context())).toEqual([]);
    expect(count(codes(await busy), 'broken')).toBe(0);
    expect(await checkLedger(context())).toEqual([]);
  }, 60_000);
});

describe('an account in the database', () => {
  it('takes any order of steps as the rules say, and is never below zero', async () => {
    const step = fc.tuple(
      fc.constantFrom('receive', 'spend', 'hold', 'post', 'void'),
      fc.integer({ min: 1, max: 60 }),
    );
    let accounts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const account = `points:property:${(accounts += 1)}`;
        let known: Funds = none;
        for (const [what, points] of steps) {
          const { available, held } = movements[what](points);
          const next = { available: known.available + available, held: known.held + held };
          const fits = next.available >= 0 && next.held >= 0;
          expect(await move(account, { available, held })).toBe(fits);
          known = fits ? next : known;
        }
        expect(await fundsOf(account)).toEqual(known);
      }),
      { numRuns: 25 },
    );
    await AccountModel.deleteMany({ _id: /^points:property:/ });
  });
});

describe('the nightly comparison', () => {
  it('finds an account that says something else than its postings, and puts it on record', async () => {
    const { id } = await aResident(app, { points: 8 });
    const account = residentAccount(id);
    await AccountModel.collection.updateOne({ _id: account } as never, { $inc: { available: 1 } });
    expect(await checkLedger(context())).toEqual([{ account, balance: 9, held: 0, posted: 8, onHold: 0 }]);
    const [logged] = await findAudit({
      ...{ scopePath: '', wholeDistrict: true, limit: 1 },
      action: 'ledger.difference',
    });
    expect(logged).toMatchObject({ target: { id: account }, result: 'failed' });
    await AccountModel.collection.updateOne({ _id: account } as never, { $inc: { available: -1 } });
  });
});

describe('a resident', () => {
  it('takes the own points along in the export', async () => {
    const { id } = await aResident(app, { points: 12 });
    await hold(context(), { residentId: id, points: 5, id: 'exported' });
    const [section] = await exportPointsOf(id);
    expect(section).toMatchObject({ title: '积分' });
    expect(section?.rows).toEqual([
      '一共 12 积分，其中 5 积分留给了预约',
      '2026-11-23 发放 +12：邻里互助服务',
    ]);
  });

  it('who leaves takes the words along; the postings stay and still balance', async () => {
    const { id } = await aResident(app);
    await grant(context(), { residentId: id, action: 'grant', points: 7, reason: '王秀兰帮邻居买菜' });
    await forgetWords(id);
    const left = await EntryModel.find({ 'postings.account': residentAccount(id) }).lean();
    expect(left).toMatchObject([{ reason: '', kind: 'grant' }]);
    expect(JSON.stringify(left)).not.toContain('王秀兰');
    expect(await checkLedger(context())).toEqual([]);
  });

  it('is out of words of long ago', async () => {
    await aResident(app, { points: 3 });
    const later = { ...context(), now: new Date(app.clock.now().getTime() + 4 * 366 * 86_400_000) };
    for (const { run } of ledgerPurges) await run(later, 1000);
    expect(await EntryModel.countDocuments({ reason: { $gt: '' } })).toBe(0);
    expect(await HoldModel.countDocuments({ state: { $ne: 'held' } })).toBe(0);
    expect(await checkLedger(context())).toEqual([]);
  });
});
