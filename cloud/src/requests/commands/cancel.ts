/** The resident takes a request back before anybody has begun. */
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface CancelInput extends OnRequest {
  reason?: string;
}

export const cancel = requestCommand<CancelInput>({
  action: 'cancel',
  perform: ({ request, deed, input }) => deeds.cancel(request, { ...deed, publicText: input.reason }),
});
