import { beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../accounts/index.ts';
import { catalogue, installCatalogue } from '../catalogue/index.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import type { Decision, Draft, RuleSet, Suggestion } from './contract.ts';
import { installRouting, retrainWhenWorthwhile, routing } from './index.ts';
import { loadRoster } from './roster-state.ts';

const app = testApp([accounts, catalogue, routing]);
let admin: Awaited<ReturnType<typeof aStaff>>;
let worker: Awaited<ReturnType<typeof aStaff>>;
let clerk: Awaited<ReturnType<typeof aStaff>>;
let grid = '';
let elsewhere = '';

describe('routing over HTTP', () => {
  beforeAll(async () => {
    const now = app.clock.now();
    const district = await aDistrict(now);
    const street = await aUnit(now, { kind: 'street', name: '湖滨街道' });
    const community = await aUnit(now, { kind: 'community', parentId: street, name: '柳荫社区' });
    grid = await aUnit(now, { kind: 'grid', parentId: community, name: '柳荫网格03' });
    elsewhere = await aUnit(now, { kind: 'community', name: '望湖社区' });
    const station = await aUnit(now, { kind: 'station', parentId: community, name: '柳荫社工站' });
    admin = await aStaff(now, { role: 'districtAdmin', unitId: district, confirmed: true });
    clerk = await aStaff(now, { role: 'clerk', unitId: community });
    worker = await aStaff(now, {
      role: 'socialWorker',
      unitId: station,
      name: '李敏',
      skills: ['homeAdaptation'],
    });
    const root = { unitId: district, unitName: '大亚湾区', unitPath: `/${district}/` };
    await installCatalogue(systemContext(now), root);
    await retrainWhenWorthwhile(now);
    await loadRoster();
    await installRouting(systemContext(now), {});
  });

  it('suggests a category to anybody who is signed in', async () => {
    const body = { text: '楼下的路灯坏了三天，晚上很黑' };
    const { status, body: suggestion } = await app.call<Suggestion>(
      'POST /routing/suggest',
      { body },
      worker.token,
    );
    expect(status).toBe(200);
    expect(suggestion).toMatchObject({ categoryCode: 'streetlight', name: '路灯照明', abstained: false });
    expect((await app.call('POST /routing/suggest', { body })).status).toBe(401);
  });

  it('explains to whom a sample would go, by its words alone', async () => {
    const sample = { text: '父亲腿脚不好，想在卫生间装扶手', unitId: grid, tags: ['livingAlone'] };
    const { status, body } = await app.call<{ decision: Decision }>(
      'POST /routing/explain',
      { body: { against: 'current', sample } },
      admin.token,
    );
    expect(status).toBe(200);
    expect(body.decision).toMatchObject({ ruleNumber: 12, ruleSetVersion: 1, certain: true });
    expect(body.decision.owner).toMatchObject({ kind: 'staff', staffId: worker.id, unitName: '柳荫社工站' });
    expect(body.decision.explanation).toMatchObject({
      place: { how: 'chosen', unitName: '柳荫社区', gridName: '柳荫网格03' },
      category: { name: '居家适老化', how: 'suggested' },
    });
  });

  it('keeps a clerk from trying places of others', async () => {
    const body = { against: 'current', sample: { text: '有事', unitId: elsewhere } };
    const { status } = await app.call('POST /routing/explain', { body }, clerk.token);
    expect([403, 404]).toContain(status);
  });

  it('saves, explains and publishes a draft, with refusals in words', async () => {
    const read = await app.call<{ current: RuleSet }>('GET /routing/rule-sets', {}, admin.token);
    const rules = read.body.current.rules.map(({ createdAt: _made, changedAt: _changed, ...rule }) => rule);
    const double = { ...rules[0], id: undefined, number: 99, name: '又一条' };
    const put = (revision: number, list: unknown[]) =>
      app.call<Draft>('PUT /routing/draft', { body: { revision, rules: list }, key: true }, admin.token);
    const tied = await put(0, [...rules, double]);
    expect(tied.status).toBe(200);
    expect(tied.body.ties).toMatchObject([{ numbers: [31, 99] }]);
    const publish = (revision: number) =>
      app.call('POST /routing/draft/publish', { body: { revision }, key: true }, admin.token);
    const refused = await publish(tied.body.revision);
    expect(refused).toMatchObject({
      status: 409,
      body: { error: 'routing.tie', message: '发布前必须解决：规则 31 和 99 平手' },
    });
    const saved = await put(tied.body.revision, rules.slice(0, 3));
    expect((await publish(saved.body.revision)).body).toMatchObject({ version: 2, status: 'published' });
    const old = await app.call('GET /routing/rule-sets/1', {}, admin.token);
    expect(old.body).toMatchObject({ version: 1, status: 'retired' });
    expect((await app.call('GET /routing/rule-sets/7', {}, admin.token)).status).toBe(404);
  });

  it('keeps the rules from those who may not change them', async () => {
    const body = { revision: 0, rules: [] };
    const answer = await app.call('PUT /routing/draft', { body, key: true }, worker.token);
    expect(answer.status).toBe(403);
  });

  it('refuses unknown fields and a rule without a way to choose', async () => {
    const broken = {
      name: '坏的',
      priority: 1,
      when: { weather: 'rain' },
      target: {},
      strategy: [],
      copies: [],
    };
    const body = { revision: 0, rules: [broken] };
    expect((await app.call('PUT /routing/draft', { body, key: true }, admin.token)).status).toBe(400);
  });
});
