/** Saves the whole draft; two editors cannot overwrite each other, because each must have read the last save. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import type { RoutingRuleInput } from '../contract.ts';
import { completeRules } from '../draft-rules.ts';
import { RuleSetModel, type RuleSetDocument } from '../model.ts';
import { newestPublished } from '../rule-book.ts';

export const draftId = 'draft';

export interface SaveDraft {
  /** The draft's revision as last read; 0 when there was none. */
  revision: number;
  rules: readonly RoutingRuleInput[];
}

export const saveDraft = command<SaveDraft, RuleSetDocument>({
  name: 'routing.saveDraft',
  run: async (call) => {
    const { input, now, key } = call;
    const draft = await RuleSetModel.findById(draftId).lean<RuleSetDocument>();
    if (draft) replayIfSeen(draft, key);
    const revision = draft?.open ? draft.version : 0;
    if (input.revision !== revision) {
      throw conflict('routing.draftMovedOn', '刚刚有人改过草稿，请刷新后再改', { revision });
    }
    const published = await newestPublished();
    const known = [...(draft?.open ? draft.rules : []), ...(published?.rules ?? [])];
    const rules = completeRules(input.rules, known, now);
    const number = (published?.number ?? 0) + 1;
    await audit(call, { action: 'routing.saveDraft', target: { kind: 'ruleSets', id: `v${number}` } });
    if (draft) {
      const change = { $set: { rules, number, open: true } };
      return updateAggregate(RuleSetModel, draft, change, { now, key });
    }
    return insertAggregate<RuleSetDocument>(
      RuleSetModel,
      { _id: draftId, number, rules, open: true },
      { now, key },
    );
  },
});
