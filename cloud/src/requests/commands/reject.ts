/** A clerk does not take a request on, and says what the resident can do instead. */
import type { RejectReason } from '../contract.constants.ts';
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface RejectInput extends OnRequest {
  reason: RejectReason;
  instead: string;
}

export const reject = requestCommand<RejectInput>({
  action: 'reject',
  perform: ({ request, deed, input: { reason, instead } }) =>
    deeds.reject(request, { ...deed, reason, publicText: instead }, { reason, instead }),
});
