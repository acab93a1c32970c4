import { beforeAll, describe, expect, it } from 'vitest';
import { caseApp, type World } from './cases.fixture.ts';
import type { CaseFile, CaseRow } from './contract.ts';
import { CaseModel } from './model/case-model.ts';
import type { CaseDocument } from './model/document.ts';

const { app, build, aPerson, get, act, openFor } = caseApp();
let world: World;
beforeAll(async () => {
  world = await build();
}, 60_000);

const walking = {
  what: '自己走到楼下花园',
  measure: { name: '步行米数', unit: '米', baseline: 40, target: 120 },
  by: '2027-02-01',
};
interface List {
  items: CaseRow[];
  nextCursor?: string;
  total: number;
  counts: Record<string, number>;
}

describe('a case from opening to closing', () => {
  it('is opened once per person, planned, measured, reviewed and closed, with one entry for each step', async () => {
    const { liMin } = world;
    const person = await aPerson('王秀兰');
    const { id, number, can } = await openFor(person, liMin);
    expect(number).toMatch(/^20261123-\d{4}$/);
    expect(can).toMatchObject({ goal: true, handOver: true, close: true });
    const again = await act('', { residentId: person.id, reason: '再开', consent: 'byPhone' }, liMin);
    expect([again.status, again.body.error]).toEqual([409, 'case.alreadyOpen']);
    const { body: planned } = await act(`/${id}/goals`, walking, liMin);
    const goalId = planned.plan[0]?.id ?? '';
    await act(`/${id}/measures`, { goalId, on: '2026-11-16', value: 80, note: '拄拐' }, liMin);
    const review = { on: '2026-11-23', reached: '能走八十米', next: '加量', nextOn: '2026-12-21' };
    const { body: reviewed } = await act(`/${id}/reviews`, review, liMin);
    expect(reviewed).toMatchObject({ nextReviewOn: '2026-12-21', plan: [{ share: 0.5 }] });
    const closing = { outcome: 'improved', words: '能自己下楼' };
    const { body: closed } = await act(`/${id}/close`, closing, liMin);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'improved', can: { reopen: true } });
    expect(closed.can).not.toHaveProperty('measure');
    const refused = await act(`/${id}/measures`, { goalId, on: '2026-11-16', value: 80 }, liMin);
    expect([refused.status, refused.body.error]).toEqual([409, 'case.movedOn']);
    const stored = await CaseModel.findById(id).lean<CaseDocument>();
    expect(stored?.timeline.map(({ action }) => action)).toEqual([
      'open',
      'goal',
      'measure',
      'review',
      'close',
    ]);
    expect((await openFor(person, liMin)).others).toMatchObject([{ id, outcome: 'improved' }]);
  });

  it('answers a repeated step with the first effect, and refuses the key with other words', async () => {
    const { liMin } = world;
    const { id } = await openFor(await aPerson('赵大力'), liMin);
    const first = await act(`/${id}/goals`, walking, liMin, 'key-goal-1');
    const repeats = await Promise.all(
      Array.from({ length: 5 }, () => act(`/${id}/goals`, walking, liMin, 'key-goal-1')),
    );
    expect(repeats.map(({ body }) => body.plan.length)).toEqual([1, 1, 1, 1, 1]);
    expect(first.body.plan).toHaveLength(1);
    const other = await act(`/${id}/goals`, { ...walking, what: '别的' }, liMin, 'key-goal-1');
    expect(other.status).toBe(422);
  });

  it('opens one file for a person when two workers open at the same time', async () => {
    const person = await aPerson('钱桂香');
    const input = { residentId: person.id, reason: '独居', consent: 'inPerson' };
    const both = await Promise.all([act('', input, world.liMin), act('', input, world.hePei)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps every word of the file sealed in the database', async () => {
    const { liMin } = world;
    const { id } = await openFor(await aPerson('孙玉珍'), liMin);
    await act(`/${id}/goals`, walking, liMin);
    const stored = JSON.stringify(await CaseModel.findById(id).lean());
    expect(stored).not.toMatch(/中风|花园|步行|孙玉珍/);
  });

  it('refuses what is said in a version that has moved on, and unknown fields', async () => {
    const { liMin } = world;
    const { id, version } = await openFor(await aPerson('周福生'), liMin);
    await act(`/${id}/goals`, walking, liMin);
    const late = await act(`/${id}/goals`, { ...walking, version }, liMin);
    expect([late.status, late.body.error]).toEqual([409, 'case.movedOn']);
    expect((await act(`/${id}/goals`, { ...walking, lead: 'me' }, liMin)).status).toBe(400);
  });
});

describe('who sees and works on a case', () => {
  it('does not exist outside the scope, on no route and in no list', async () => {
    const { liMin, xuFang, stranger } = world;
    const person = await aPerson('冯阿姨');
    const { id } = await openFor(person, liMin);
    for (const other of [xuFang, stranger]) {
      expect((await get(`/${id}`, other)).status).toBe(404);
      expect((await get(`/${id}/story`, other)).status).toBe(404);
      const lists = await Promise.all(['all', 'unit', 'mine'].map((view) => get(`?view=${view}`, other)));
      expect(JSON.stringify(lists.map(({ body }) => body))).not.toContain(id);
    }
    const bodies = {
      goals: walking,
      'end-goal': { goalId: 'x', result: 'reached', words: '好' },
      measures: { goalId: 'x', on: '2026-11-20', value: 1 },
      reviews: { on: '2026-11-20', reached: '好', next: '好', nextOn: '2026-12-20' },
      notes: { text: '好' },
      'notes/x/read': {},
      staff: { coWorkerIds: [] },
      'hand-over': { toStaffId: 'x', why: '好', openMatters: '好', stays: false },
      accept: {},
      decline: { words: '好' },
      withdraw: {},
      close: { outcome: 'improved', words: '好' },
      reopen: { reason: '好' },
    };
    for (const [path, body] of Object.entries(bodies)) {
      expect([path, (await act(`/${id}/${path}`, body, xuFang)).status]).toEqual([path, 404]);
    }
    const foreign = { residentId: person.id, reason: '好', consent: 'inPerson' };
    expect((await act('', foreign, xuFang)).status).toBe(404);
  });

  it('shows colleagues and supervisors the file with a masked name, and lets only its workers work on it', async () => {
    const { liMin, hePei, supervisor, clerk } = world;
    const { id } = await openFor(await aPerson('吕凤英'), liMin);
    expect((await get(`/${id}`, liMin)).body.name).toBe('吕凤英');
    for (const other of [hePei, supervisor]) {
      const { body } = await get(`/${id}`, other);
      expect([body.name, body.can, body.mayReadNotes]).toEqual(['吕**', {}, false]);
    }
    const refused = await act(`/${id}/goals`, walking, hePei);
    expect([refused.status, refused.body.error]).toEqual([403, 'case.notYours']);
    expect((await get(`/${id}`, clerk)).status).toBe(403);
    const coWorkerIds = [hePei.id];
    expect((await act(`/${id}/staff`, { coWorkerIds }, liMin)).body.coWorkers).toMatchObject([
      { name: '何佩' },
    ]);
    expect((await act(`/${id}/goals`, walking, hePei)).status).toBe(200);
    const wrong = await act(`/${id}/staff`, { coWorkerIds: [clerk.id] }, liMin);
    expect([wrong.status, wrong.body.error]).toEqual([400, 'case.notAWorker']);
  });

  it('lists by view and filter, masked, and page by page', async () => {
    const { liMin, supervisor } = world;
    const { body: first } = await get<List>('?view=mine&limit=2', liMin);
    expect(first.items).toHaveLength(2);
    const rest = await get<List>(`?view=mine&limit=100&cursor=${first.nextCursor ?? ''}`, liMin);
    const ids = new Set([...first.items, ...rest.body.items].map(({ id }) => id));
    expect(ids.size).toBe(first.total);
    expect(JSON.stringify(first.items)).not.toMatch(/中风|赵大力/);
    const due = await get<List>('?view=dueReview&limit=1', supervisor);
    expect(due.body).toMatchObject({ total: 0, counts: { mine: 0 } });
    app.clock.advance(28 * 86_400_000);
    const soon = await get<List>('?view=dueReview&limit=1', supervisor);
    expect(soon.body.total).toBeGreaterThan(1);
    const next = await get<List>(`?view=dueReview&cursor=${soon.body.nextCursor ?? ''}`, supervisor);
    expect(next.body.items.map(({ id }) => id)).not.toContain(soon.body.items[0]?.id);
    app.clock.advance(-28 * 86_400_000);
    const { residentId } = first.items[0] as CaseFile;
    const { body: one } = await get<List>(`?view=all&residentId=${residentId}`, supervisor);
    expect(one.items.every((row) => row.residentId === residentId)).toBe(true);
    expect((await get(`?view=mine&cursor=nonsense`, liMin)).status).toBe(400);
  });
});
