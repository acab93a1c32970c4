/** The owner hands a request back, with a reason; the second time the dispatch centre rules. */
import type { ReturnReason } from '../contract.constants.ts';
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface ReturnInput extends OnRequest {
  reason: ReturnReason;
  note?: string;
}

export const giveBack = requestCommand<ReturnInput>({
  action: 'return',
  perform: ({ request, deed, input }) =>
    deeds.giveBack(request, { ...deed, reason: input.reason, privateText: input.note }, input.reason),
});
