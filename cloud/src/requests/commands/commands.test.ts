import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { AppError } from '../../kernel/errors.ts';
import type { RequestDocument } from '../model/document.ts';
import { RequestModel } from '../model/request-model.ts';
import { replay, storedFacts } from '../rules/replay.ts';
import { accept } from './accept.ts';
import { assign } from './assign.ts';
import { bulk } from './bulk.ts';
import { cancel } from './cancel.ts';
import { claim } from './claim.ts';
import {
  clerk,
  context,
  dispatcher,
  hePei,
  liMin,
  otherClerk,
  staff,
  useFakeSurroundings,
  wang,
  zhao,
} from './commands.fixture.ts';
import { escalate } from './escalate.ts';
import { note } from './note.ts';
import { rate } from './rate.ts';
import { register } from './register.ts';
import { reject } from './reject.ts';
import { loadFor } from './request-command.ts';
import { resolve } from './resolve.ts';
import { reveal } from './reveal.ts';
import { giveBack } from './return.ts';
import { start } from './start.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';
import { transfer } from './transfer.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const place = { kind: 'home' } as const;
const lamp = (extra = '') => submit(context(wang), { text: `6栋楼下路灯不亮${extra}，晚上很黑`, place });
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('a request on its way', () => {
  it('has an owner, a promise and three entries in the answer to the resident, from one write', async () => {
    const request = await lamp();
    expect(request).toMatchObject({
      state: 'assigned',
      title: '6栋楼下路灯不亮',
      version: 1,
      inbox: 'staff/li',
    });
    expect(request.number).toMatch(/^20261123-\d{4,}$/);
    expect(request.timeline.map((entry) => entry.action)).toEqual(['submit', 'accept', 'assign']);
    expect(request.nextDueAt).toEqual(new Date('2026-11-23T15:12:00+08:00'));
  });

  it('goes from submission to the resident’s rating, every step on the timeline', async () => {
    const { _id: id } = await lamp();
    await start(context(liMin, '09:30'), { id, firstWord: '您好，我今天去看' });
    await note(context(liMin, '10:00'), { id, text: '灯罩进水', toResident: true });
    await supplement(context(wang, '10:10'), { id, text: '谢谢' });
    await resolve(context(liMin, '11:00'), { id, outcome: 'solved', reply: '换了新灯', photoIds: [] });
    const closed = await rate(context(wang, '12:00'), { id, solved: 'solved', satisfaction: 5 });
    expect([closed.state, closed.nextDueAt, closed.wakeAt, closed.inbox]).toEqual([
      'closed',
      undefined,
      undefined,
      undefined,
    ]);
    expect(replay(closed.timeline)).toEqual(storedFacts(closed));
  });

  it('waits for a clerk when the rules are not certain, and is routed when the clerk has said what it is', async () => {
    const waiting = await submit(context(wang), { text: '有件事想问', place });
    expect(waiting).toMatchObject({ state: 'submitted', owner: { kind: 'pool', unitId: 'c1' } });
    const accepted = await accept(context(clerk, '09:40'), { id: waiting._id, categoryCode: 'lighting' });
    expect(accepted).toMatchObject({
      state: 'assigned',
      owner: { staffId: 'li' },
      category: { code: 'lighting' },
    });
  });

  it('is refused with what can be done instead, or withdrawn before anybody began', async () => {
    const first = await submit(context(wang), { text: '有件事想问', place });
    const refused = await reject(context(clerk), {
      id: first._id,
      reason: 'inLitigation',
      instead: '请等法院的结果',
    });
    expect(refused).toMatchObject({ state: 'rejected', rejection: { instead: '请等法院的结果' } });
    const { _id: id } = await lamp();
    expect((await cancel(context(wang), { id })).state).toBe('cancelled');
    expect(await code(start(context(liMin), { id, firstWord: '您好' }))).toBe('request.movedOn');
  });

  it('comes back twice, then the dispatcher must name a person, who can’t hand it back', async () => {
    const { _id: id } = await lamp();
    await giveBack(context(liMin), { id, reason: 'wrongPlace' });
    await assign(context(dispatcher), { id, to: { staffId: 'he', unitId: 'st1' } });
    await giveBack(context(hePei), { id, reason: 'overloaded' });
    expect(await code(assign(context(dispatcher), { id, to: { poolUnitId: 'st1' } }))).toBe(
      'request.needsPerson',
    );
    await assign(context(dispatcher), { id, to: { staffId: 'he', unitId: 'st1' }, message: '请今天联系' });
    expect(await code(giveBack(context(hePei), { id, reason: 'overloaded' }))).toBe('request.movedOn');
  });

  it('moves inside the unit by its owner, anywhere by a dispatcher, and up to the street', async () => {
    const { _id: id } = await lamp();
    const to = { staffId: 'he', unitId: 'st1' };
    expect(await code(transfer(context(liMin), { id, to: { poolUnitId: 'c2' }, why: '不在我片区' }))).toBe(
      'request.ownUnitOnly',
    );
    expect((await transfer(context(liMin), { id, to, why: '她更熟' })).owner).toMatchObject({
      staffId: 'he',
    });
    const up = await escalate(context(hePei), { id, reason: '要市政处理' });
    expect(up).toMatchObject({ state: 'assigned', inbox: 'pool/s1', owner: { kind: 'pool', unitId: 's1' } });
    expect((await loadFor(liMin, id)).scopes).toContain('/d1/s1/c1/st1/');
  });
});

describe('who may', () => {
  it('does not know another community’s request, nor another resident’s', async () => {
    const { _id: id } = await lamp();
    expect(await code(loadFor(otherClerk, id))).toBe('request.notFound');
    expect(await code(loadFor(zhao, id))).toBe('request.notFound');
    expect(await code(accept(context(otherClerk), { id, categoryCode: 'lighting' }))).toBe(
      'request.notFound',
    );
    expect((await loadFor(dispatcher, id))._id).toBe(id);
  });

  it('refuses what is not this person’s turn and what was decided on an older version', async () => {
    const { _id: id } = await lamp();
    expect(await code(start(context(hePei), { id, firstWord: '您好' }))).toBe('request.notYours');
    await note(context(clerk), { id, text: '请优先', toResident: false });
    expect(await code(start(context(liMin), { id, version: 1, firstWord: '您好' }))).toBe('request.movedOn');
  });

  it('lets family submit for a bound senior, and nobody else', async () => {
    const forHer = await submit(context(zhao), { text: '妈妈楼下路灯坏了', place, seniorId: 'wang' });
    expect(forHer.residentIds).toEqual(['zhao', 'wang']);
    expect((await loadFor(wang, forHer._id)).reporter.onBehalfOf?.nameMasked).toBe('王**');
    expect(await code(submit(context(wang), { text: '路灯坏了', place, seniorId: 'zhao' }))).toBe(
      'request.notBound',
    );
  });

  it('withholds a resident who asks for it; only with a reason and the right is the name shown', async () => {
    const { _id: id, reporter } = await submit(context(wang), { text: '路灯坏了', place, anonymous: true });
    expect(JSON.stringify(reporter)).not.toMatch(/王|138/);
    expect(await code(reveal(context(liMin), { id, reason: '想联系本人' }))).toBe('request.withheld');
    expect(await reveal(context(dispatcher), { id, reason: '核实紧急情况' })).toEqual({
      name: '王秀兰',
      phone: '13800000001',
    });
  });

  it('keeps the name and phone of a caller encrypted', async () => {
    const reporter = { name: '孙桂英', phone: '13800001234' };
    const input = { text: '路灯坏了', place, source: 'phone' as const, reporter };
    const request = await register(context(clerk), input);
    expect(JSON.stringify(request)).not.toMatch(/孙桂英|13800001234/);
    expect(request.reporter).toMatchObject({ nameMasked: '孙**', phoneMasked: '138****1234' });
    expect(await reveal(context(dispatcher), { id: request._id, reason: '回访核实' })).toEqual(reporter);
  });
});

describe('races and repeats', () => {
  it('gives a request in the pool to one of fifty who claim it at once', async () => {
    const { _id: id } = await submit(context(wang), { text: '路灯不亮，谁来抢单', place });
    const both = [liMin, hePei];
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => code(claim(context(both[index % 2] ?? liMin), { id }))),
    );
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['done', 'request.movedOn']));
    expect((await loadFor(liMin, id)).timeline.filter((entry) => entry.action === 'claim')).toHaveLength(1);
  });

  it('makes one request of fifty submissions with the same key, and tells all of them the same', async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        submit(context(wang, '09:12', 'one-key'), { text: '路灯坏了', place }),
      ),
    );
    expect(new Set(results.map((request: RequestDocument) => `${request._id} ${request.number}`)).size).toBe(
      1,
    );
    expect(await RequestModel.countDocuments({ _id: results[0]?._id })).toBe(1);
  });

  it('does an action once for a repeated key', async () => {
    const { _id: id } = await lamp();
    const once = context(liMin, '09:30', `start-${id}`);
    await start(once, { id, firstWord: '您好' });
    const again = await start(once, { id, firstWord: '您好' });
    expect(again.timeline.filter((entry) => entry.action === 'start')).toHaveLength(1);
  });

  it('shows what a bulk would do before it does it, and says what it skips', async () => {
    const waiting = await submit(context(wang), { text: '有件事想问', place });
    const other = await lamp();
    const input = { action: 'accept', ids: [waiting._id, other._id], categoryCode: 'lighting' } as const;
    const preview = await bulk(context(clerk), { ...input, ids: [...input.ids], preview: true });
    expect((await loadFor(clerk, waiting._id)).state).toBe('submitted');
    const done = await bulk(context(clerk), { ...input, ids: [...input.ids], preview: false });
    expect(done).toEqual(preview);
    expect(done.done.map((line) => line.text)).toEqual(['受理为 道路照明']);
    expect(done.skipped.map((line) => line.text)).toEqual(['现在是“已派单”，跳过']);
    expect((await loadFor(clerk, waiting._id)).state).toBe('assigned');
  });

  it('refuses a worker who has no post in the pool’s unit', async () => {
    const { _id: id } = await submit(context(wang), { text: '路灯抢单', place });
    expect(await code(claim(context(staff('x', '某人', 'clerk', 'c1')), { id }))).toBe('request.notYours');
  });
});
