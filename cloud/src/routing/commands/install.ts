/** Publishes first rules where there are none and trains the suggester, so that the first request is routed sensibly. */
import { command } from '../../kernel/command.ts';
import { RuleSetModel } from '../model.ts';
import { firstRules } from '../seed/first-rules.ts';
import { retrainWhenWorthwhile } from '../suggester/learning.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';

export const installRouting = command<Record<never, never>, { installed: boolean }>({
  name: 'routing.install',
  run: async ({ actor, now }) => {
    await retrainWhenWorthwhile(now);
    if (await RuleSetModel.exists({})) return { installed: false };
    const draft = await saveDraft({ actor, now }, { revision: 0, rules: firstRules });
    await publishDraft({ actor, now }, { revision: draft.version });
    return { installed: true };
  },
});
