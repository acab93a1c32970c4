/** A dispatcher, or the owner within the own unit, hands a running request to somebody else. */
import { forbidden } from '../../kernel/errors.ts';
import { seatsOf } from '../policy.ts';
import * as deeds from '../rules/deeds.ts';
import { ownerFor, termsOf, type Addressee } from './assign.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface TransferInput extends OnRequest {
  to: Addressee;
  why: string;
}

export const transfer = requestCommand<TransferInput>({
  action: 'transfer',
  perform: ({ request, deed, input, context }) => {
    const owner = ownerFor(input.to);
    const dispatches = seatsOf(context.actor, request).has('dispatcher');
    if (!dispatches && owner.unitId !== request.owner.unitId) {
      throw forbidden('request.ownUnitOnly', '您只能在本单位内转派，转给其他单位请退回或上报');
    }
    return deeds.assign(request, { ...deed, reason: input.why }, { owner, terms: termsOf(request) });
  },
});
