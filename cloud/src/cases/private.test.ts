import { beforeAll, describe, expect, it } from 'vitest';
import { findAudit } from '../kernel/audit.ts';
import { useKeyRing } from '../kernel/crypto.ts';
import { rotateKeys } from '../kernel/key-rotation.ts';
import { purgeAll } from '../kernel/retention.ts';
import { systemContext } from '../testing/organisation.ts';
import { caseApp, type World } from './cases.fixture.ts';
import { CaseModel } from './model/case-model.ts';
import { NoteModel, type NoteDocument } from './model/note-model.ts';
import { casePurges } from './purges.ts';
import { openNote } from './sealing.ts';

const { app, build, aPerson, get, act, openFor } = caseApp();
let world: World;
beforeAll(async () => {
  world = await build();
}, 60_000);

const canary = '家里有债务纠纷，别在电话里提';
const readings = async (result: string) =>
  (await findAudit({ scopePath: '', wholeDistrict: true, action: 'cases.readNote', limit: 100 })).filter(
    (entry) => entry.result === result,
  );

describe('private notes', () => {
  it('are read by the case’s workers alone, one by one, each reading on record', async () => {
    const { liMin, hePei, supervisor } = world;
    const { id } = await openFor(await aPerson('王秀兰'), liMin);
    const { body: file } = await act(`/${id}/notes`, { text: canary }, liMin, 'note-key-1');
    await act(`/${id}/notes`, { text: canary }, liMin, 'note-key-1');
    expect(file.notes).toMatchObject([{ by: '李敏' }]);
    const noteId = file.notes[0]?.id ?? '';
    expect((await act<object>(`/${id}/notes/${noteId}/read`, {}, liMin)).body).toEqual({ text: canary });
    expect(await readings('ok')).toMatchObject([{ actor: { id: liMin.id }, target: { id: noteId } }]);
    expect((await act(`/${id}/notes/${noteId}/read`, {}, supervisor)).status).toBe(403);
    const refused = await act(`/${id}/notes/${noteId}/read`, {}, hePei);
    expect([refused.status, refused.body.error]).toEqual([403, 'case.workersNotes']);
    expect(await readings('denied')).toMatchObject([{ actor: { id: hePei.id } }]);
    const seen = await get(`/${id}`, supervisor);
    expect([seen.body.notes.length, seen.body.mayReadNotes]).toEqual([1, false]);
  });

  it('stand in no answer, no list, no story, no event, no audit entry and not in the database', async () => {
    const { liMin } = world;
    const { id } = await openFor(await aPerson('李桂芳'), liMin);
    await act(`/${id}/notes`, { text: canary }, liMin);
    await app.settle();
    const answers = await Promise.all([get(`/${id}`, liMin), get(`/${id}/story`, liMin), get('', liMin)]);
    const kept = [await CaseModel.find().lean(), await NoteModel.find().lean(), await readings('ok')];
    expect(JSON.stringify([answers.map(({ body }) => body), kept])).not.toContain('债务');
    expect(answers[1]?.body).toMatchObject({ items: [{ kind: 'note', title: '写了一条私密记录' }, {}] });
  });

  it('open only at their own place, and move to a new key', async () => {
    const { liMin } = world;
    const { id } = await openFor(await aPerson('何秀英'), liMin);
    await act(`/${id}/notes`, { text: canary }, liMin);
    await act(`/${id}/notes`, { text: '另一条' }, liMin);
    const [one, other] = await NoteModel.find({ caseId: id }).lean<NoteDocument[]>();
    expect(() => openNote(one?._id ?? '', other?.sealed ?? '')).toThrow();
    const keys = { test1: Buffer.alloc(32, 7), test2: Buffer.alloc(32, 8) };
    useKeyRing({ current: 'test2', keys, indexKey: Buffer.alloc(32, 9) });
    expect(await rotateKeys()).toBeGreaterThan(2);
    const moved = await NoteModel.findById(one?._id).lean<NoteDocument>();
    expect(moved?.sealed).toMatch(/^test2\./);
    expect((await get(`/${id}`, liMin)).body.reason).toBe('中风后行走困难，独居');
  });
});

describe('a hand-over', () => {
  const handing = { why: '换片区', openMatters: '下周二康复评估', stays: false };
  const heard = async ({ token }: { token: string }) => {
    await app.settle();
    const { body } = await app.call<{ items: { title: string; about?: { id: string } }[] }>(
      'GET /desk/notifications',
      {},
      token,
    );
    return body.items;
  };

  it('is told to both and to the unit, and the old worker leads until the new one takes it', async () => {
    const { liMin, hePei, xuFang, clerk } = world;
    const { id } = await openFor(await aPerson('陈阿婆'), liMin);
    await act(`/${id}/notes`, { text: canary }, liMin);
    const { body: pick } = await get<{ items: { staffId: string }[] }>(`/${id}/workers`, liMin);
    expect(pick.items.map(({ staffId }) => staffId)).toContain(xuFang.id);
    const { body: waiting } = await act(`/${id}/hand-over`, { ...handing, toStaffId: xuFang.id }, liMin);
    expect(waiting).toMatchObject({ state: 'handingOver', lead: { name: '李敏' } });
    expect(await heard(xuFang)).toMatchObject([{ title: '李敏想把一份个案交给徐芳', about: { id } }]);
    expect(await heard(hePei)).toMatchObject([{ title: '李敏想把一份个案交给徐芳' }]);
    expect(await heard(clerk)).toEqual([]);
    const seen = await get(`/${id}`, xuFang);
    expect(seen.body).toMatchObject({ mayReadNotes: false, handOver: { openMatters: '下周二康复评估' } });
    expect(seen.body.can).toEqual({ accept: true, decline: true });
    const { body: taken } = await act(`/${id}/accept`, {}, xuFang);
    expect(taken).toMatchObject({ state: 'open', lead: { name: '徐芳' }, mayReadNotes: true });
    expect((await heard(liMin)).map(({ title }) => title)).toContain('徐芳接手了一份个案');
    expect((await get(`/${id}`, liMin)).body).toMatchObject({ mayReadNotes: false, can: {} });
  });

  it('can be refused with words by one who sees nothing of the file afterwards, or taken back', async () => {
    const { liMin, xuFang } = world;
    const { id } = await openFor(await aPerson('蒋老伯'), liMin);
    await act(`/${id}/hand-over`, { ...handing, toStaffId: xuFang.id }, liMin);
    const no = await act(`/${id}/decline`, { words: '手上已满' }, xuFang, 'decline-key-1');
    const again = await act(`/${id}/decline`, { words: '手上已满' }, xuFang, 'decline-key-1');
    expect([no.status, again.status, again.body]).toEqual([200, 200, { ok: true }]);
    expect((await get(`/${id}`, xuFang)).status).toBe(404);
    await act(`/${id}/hand-over`, { ...handing, toStaffId: xuFang.id }, liMin);
    expect((await act(`/${id}/withdraw`, {}, liMin)).body.state).toBe('open');
    const later = await act(`/${id}/accept`, {}, xuFang);
    expect(later.status).toBe(404);
  });
});

describe('the person’s story', () => {
  it('tells the file, the notes’ existence and the requests in one order, page by page', async () => {
    const { liMin, xuFang } = world;
    const person = await aPerson('沈玉兰');
    const submit = (text: string, anonymous: boolean) =>
      app.call<{ id: string }>(
        'POST /requests',
        { body: { text, place: { kind: 'home' }, anonymous }, key: true },
        person.token,
      );
    const { body: request } = await submit('想请人来看看扶手', false);
    const { body: withheld } = await submit('楼上太吵', true);
    app.clock.advance(60_000);
    const { id } = await openFor(person, liMin);
    app.clock.advance(60_000);
    await act(`/${id}/notes`, { text: canary }, liMin);
    interface Story {
      items: { kind: string; targetId?: string }[];
      nextCursor?: string;
    }
    const { body: first } = await get<Story>(`/${id}/story?limit=2`, liMin);
    expect(first.items.map(({ kind }) => kind)).toEqual(['note', 'case']);
    const { body: second } = await get<Story>(`/${id}/story?limit=2&cursor=${first.nextCursor ?? ''}`, liMin);
    expect(second.items).toMatchObject([{ kind: 'request', targetId: request.id }]);
    expect(second).not.toHaveProperty('nextCursor');
    expect(JSON.stringify([first, second])).not.toContain(withheld.id);
    const { body: requests } = await get<Story>(`/${id}/story?kind=request`, liMin);
    expect(requests.items).toHaveLength(1);
    const handing = { toStaffId: xuFang.id, why: '搬家', openMatters: '无', stays: false };
    await act(`/${id}/hand-over`, handing, liMin);
    const { body: elsewhere } = await get<Story>(`/${id}/story?kind=request`, xuFang);
    expect(elsewhere.items).toEqual([]);
  });
});

describe('the resident’s rights', () => {
  it('gives the resident what the file says, and leaves no word of it when they go', async () => {
    const { liMin } = world;
    const person = await aPerson('邓桂英');
    const { id } = await openFor(person, liMin);
    await act(`/${id}/notes`, { text: canary }, liMin);
    const exported = JSON.stringify((await app.call('GET /me/export', {}, person.token)).body);
    expect(exported).toContain('中风后行走困难');
    expect(exported).toContain('社工的工作记录：1 条');
    expect(exported).not.toContain('债务');
    await app.call('DELETE /me', { key: true }, person.token);
    await app.settle();
    expect(await NoteModel.countDocuments({ caseId: id })).toBe(0);
    const { body } = await get(`/${id}`, liMin);
    expect(body).toMatchObject({ state: 'closed', outcome: 'erased', reason: '', name: '已注销的居民' });
    expect(await CaseModel.countDocuments({ _id: id, sealed: { $exists: true } })).toBe(0);
  });

  it('deletes closed files three years later, with their notes', async () => {
    const { liMin } = world;
    const { id } = await openFor(await aPerson('韩老师'), liMin);
    await act(`/${id}/notes`, { text: canary }, liMin);
    await act(`/${id}/close`, { outcome: 'goalsReached', words: '好了' }, liMin);
    const years = (count: number) => new Date(app.clock.now().getTime() + count * 366 * 86_400_000);
    await purgeAll(casePurges, systemContext(years(2)));
    expect(await CaseModel.countDocuments({ _id: id })).toBe(1);
    await purgeAll(casePurges, systemContext(years(3)));
    expect(await CaseModel.countDocuments({ _id: id })).toBe(0);
    expect(await NoteModel.countDocuments({ caseId: id })).toBe(0);
  });
});

describe('the person’s phone', () => {
  it('is shown to the case’s workers alone, for a reason, every look and every refusal on record', async () => {
    const { liMin, hePei, xuFang, supervisor, clerk } = world;
    const { id } = await openFor(await aPerson('吴秀珍'), liMin);
    const asked = { reason: '约家访时间' };
    const look = async (who: { token: string }) => (await act(`/${id}/reveal`, asked, who)).status;
    expect((await act(`/${id}/reveal`, { reason: '看' }, liMin)).status).toBe(400);
    expect((await act<object>(`/${id}/reveal`, asked, liMin)).body).toEqual({ phone: '13800000001' });
    expect((await get(`/${id}`, hePei)).body).toMatchObject({
      phoneMasked: '138****0001',
      canReveal: false,
    });
    expect([await look(hePei), await look(supervisor), await look(clerk)]).toEqual([403, 403, 403]);
    await act(`/${id}/staff`, { coWorkerIds: [hePei.id] }, liMin);
    expect([(await get(`/${id}`, hePei)).body.canReveal, await look(hePei)]).toEqual([true, 200]);
    const handing = { toStaffId: xuFang.id, why: '换片区', openMatters: '无', stays: false };
    await act(`/${id}/hand-over`, handing, liMin);
    expect([await look(liMin), await look(xuFang)]).toEqual([200, 403]);
    await act(`/${id}/accept`, {}, xuFang);
    expect([await look(liMin), await look(xuFang), await look(hePei)]).toEqual([403, 200, 200]);
    await act(`/${id}/close`, { outcome: 'improved', words: '好了' }, xuFang);
    expect([(await get(`/${id}`, xuFang)).body.canReveal, await look(xuFang)]).toEqual([false, 403]);
    const looks = await findAudit({ scopePath: '', wholeDistrict: true, action: 'cases.reveal', limit: 100 });
    const mine = looks.filter(({ target }) => target?.id === id);
    expect(mine.filter(({ result }) => result === 'ok')).toHaveLength(5);
    const refused = mine.filter(({ result }) => result === 'denied').map(({ actor }) => actor.name);
    expect(refused.sort()).toEqual(['何佩', '徐芳', '徐芳', '李敏'].sort());
    expect(mine.every(({ reason }) => reason === asked.reason)).toBe(true);
  });
});
