import { beforeAll, describe, expect, it } from 'vitest';
import { installCatalogue, loadCatalogue } from '../catalogue/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { newId } from '../kernel/ids.ts';
import { testDatabase } from '../testing/database.ts';
import { installRouting } from './commands/install.ts';
import { publishDraft } from './commands/publish-draft.ts';
import { saveDraft } from './commands/save-draft.ts';
import type { RoutingRuleInput } from './contract.ts';
import { readRuleSet, readRuleSets } from './queries.ts';
import { loadRoster } from './roster-state.ts';
import { currentRules } from './rule-book.ts';

testDatabase();

const now = new Date('2026-11-23T02:00:00Z');
const context = { actor: systemActor('test'), now };
const elder: RoutingRuleInput = {
  name: '养老服务',
  priority: 100,
  when: { categories: ['elder'] },
  target: { to: { unit: 'communityStation' }, role: 'socialWorker' },
  strategy: ['onDutyNotFull', 'pool'],
  copies: [],
};

describe('rule sets', () => {
  beforeAll(async () => {
    await installCatalogue(context, { unitId: 'd', unitName: '区', unitPath: '/d/' });
    await loadCatalogue();
    await loadRoster();
  });

  it('starts with published rules that have no tie and no problem', async () => {
    expect((await readRuleSets()).current).toMatchObject({ version: 0, rules: [] });
    expect(await installRouting(context, {})).toEqual({ installed: true });
    expect(await installRouting(context, {})).toEqual({ installed: false });
    const { current, draft, history } = await readRuleSets();
    expect(current).toMatchObject({ version: 1, status: 'published' });
    expect(draft).toBeUndefined();
    expect(history).toHaveLength(1);
    expect(currentRules().version).toBe(1);
  });

  it('saves a draft, gives new rules an id and a number, and keeps the dates of known ones', async () => {
    const { current } = await readRuleSets();
    const first = await saveDraft(context, { revision: 0, rules: [...current.rules, elder] });
    const added = first.rules.at(-1);
    expect(added?.number).toBe(32);
    const later = { ...context, now: new Date('2026-11-24T02:00:00Z') };
    const second = await saveDraft(later, { revision: first.version, rules: first.rules });
    expect(second.rules).toEqual(first.rules);
  });

  it('refuses to overwrite what somebody else saved meanwhile', async () => {
    await expect(saveDraft(context, { revision: 1, rules: [] })).rejects.toMatchObject({
      code: 'routing.draftMovedOn',
    });
  });

  it('refuses to publish a tie and names the pair', async () => {
    const { draft } = await readRuleSets();
    expect(draft?.ties).toHaveLength(1);
    await expect(publishDraft(context, { revision: draft?.revision ?? 0 })).rejects.toMatchObject({
      code: 'routing.tie',
      message: '发布前必须解决：规则 7 和 32 平手',
      details: { ties: [{ numbers: [7, 32] }] },
    });
  });

  it('refuses to publish a rule about things that do not exist', async () => {
    const { draft } = await readRuleSets();
    const broken = {
      ...elder,
      when: { categories: ['gone'] },
      strategy: ['pool' as const, 'leastLoaded' as const],
    };
    const saved = await saveDraft(context, { revision: draft?.revision ?? 0, rules: [broken] });
    const answer = publishDraft(context, { revision: saved.version });
    await expect(answer).rejects.toMatchObject({
      code: 'routing.problems',
      details: { problems: [{ message: '有分类已经不存在' }, { message: '“进抢单池”只能放在最后' }] },
    });
  });

  it('publishes once however often the same call comes, and everybody routes by the new version', async () => {
    const { draft } = await readRuleSets();
    const saved = await saveDraft(context, { revision: draft?.revision ?? 0, rules: [elder] });
    const key = idempotencyKey('test', newId(), { revision: saved.version });
    const publish = () => publishDraft({ ...context, key }, { revision: saved.version });
    const [one, other] = [await publish(), await publish()];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ version: 2, status: 'published' });
    expect(currentRules().version).toBe(2);
    expect(await readRuleSet(1)).toMatchObject({ version: 1, status: 'retired' });
    await expect(readRuleSet(9)).rejects.toMatchObject({ code: 'routing.noRuleSet' });
    await expect(publishDraft(context, { revision: 1 })).rejects.toMatchObject({ code: 'routing.noDraft' });
  });

  it('lets a stale editor not revive a draft that was published', async () => {
    await expect(saveDraft(context, { revision: 2, rules: [] })).rejects.toMatchObject({
      code: 'routing.draftMovedOn',
    });
    expect((await saveDraft(context, { revision: 0, rules: [elder] })).number).toBe(3);
  });
});
