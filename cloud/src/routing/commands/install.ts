/** Publishes a first rule set where there is none, so that a new deployment routes sensibly from its first request. */
import { command } from '../../kernel/command.ts';
import { RuleSetModel } from '../model.ts';
import { firstRules } from '../seed/first-rules.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';

export const installRouting = command<Record<never, never>, { installed: boolean }>({
  name: 'routing.install',
  run: async ({ actor, now }) => {
    if (await RuleSetModel.exists({})) return { installed: false };
    const draft = await saveDraft({ actor, now }, { revision: 0, rules: firstRules });
    await publishDraft({ actor, now }, { revision: draft.version });
    return { installed: true };
  },
});
