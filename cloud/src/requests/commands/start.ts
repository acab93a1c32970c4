/** The owner answers the resident for the first time and begins. */
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface StartInput extends OnRequest {
  firstWord: string;
}

export const start = requestCommand<StartInput>({
  action: 'start',
  perform: ({ request, deed, input }) => deeds.start(request, { ...deed, publicText: input.firstWord }),
});
