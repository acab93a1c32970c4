/** Makes and changes deadline policies. */
import { command } from '../../kernel/command.ts';
import { unprocessable } from '../../kernel/errors.ts';
import type { DeadlinePolicy } from '../contract.ts';
import { PolicyModel, type PolicyDocument } from '../model.ts';
import { policyIssues } from '../rules.ts';
import { saveDocument } from './save-document.ts';

export type PolicyInput = Omit<DeadlinePolicy, 'version'> & { version?: number };

export const savePolicy = command<PolicyInput, PolicyDocument>({
  name: 'catalogue.savePolicy',
  run: async (call) => {
    const { code, version, ...fields } = call.input;
    const issues = policyIssues(fields);
    const first = issues[0];
    if (first)
      throw unprocessable('catalogue.policyUnsound', `时限规则不能这样保存：${first.message}`, { issues });
    fields.reminders.sort((left, right) => left - right);
    return saveDocument(PolicyModel, call, { id: code, version, fields, event: 'catalogue.policySaved' });
  },
});
