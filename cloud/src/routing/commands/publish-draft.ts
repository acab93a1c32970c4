/** Makes the draft the rule set in force; ties and broken rules must be settled first. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict, notFound, unprocessable } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { RuleSet } from '../contract.ts';
import { RuleSetModel, type RuleSetDocument } from '../model.ts';
import { presentDraft, presentRuleSet } from '../present.ts';
import { loadRules } from '../rule-book.ts';
import { draftId } from './save-draft.ts';

export const publishDraft = command<{ revision: number }, RuleSet>({
  name: 'routing.publishDraft',
  run: async (call) => {
    const { actor, input, now, key } = call;
    const draft = await RuleSetModel.findById(draftId).lean<RuleSetDocument>();
    if (draft) replayIfSeen(draft, key);
    if (!draft?.open) throw notFound('routing.noDraft', '现在没有草稿可以发布');
    if (draft.version !== input.revision) {
      throw conflict('routing.draftMovedOn', '草稿刚刚有人改过，请看过再发布', { revision: draft.version });
    }
    refuseUnsettled(draft);
    const id = `v${draft.number}`;
    await audit(call, { action: 'routing.publish', target: { kind: 'ruleSets', id } });
    const { number, rules } = draft;
    const published = { number, rules, publishedAt: now, publishedBy: { id: actor.id, name: actor.name } };
    const answer = presentRuleSet({ ...published, version: draft.version }, number);
    await inTransaction(async () => {
      const events = [raise({ actor, now }, 'routing.published', { number })];
      // First the draft: whoever closes it is the one who publishes.
      await updateAggregate(RuleSetModel, draft, { $set: { open: false } }, { now, key, answer });
      await insertAggregate<RuleSetDocument>(RuleSetModel, { _id: id, ...published }, { now, events });
    });
    await loadRules();
    return answer;
  },
});

function refuseUnsettled(draft: RuleSetDocument): void {
  const { ties, problems } = presentDraft(draft);
  if (ties.length > 0) {
    const pairs = ties.map(({ numbers }) => numbers.join(' 和 ')).join('，');
    throw conflict('routing.tie', `发布前必须解决：规则 ${pairs} 平手`, { ties });
  }
  const first = problems[0];
  if (first) {
    const message = `发布前必须解决：规则 ${first.number} ${first.message}`;
    throw unprocessable('routing.problems', message, { problems });
  }
}
