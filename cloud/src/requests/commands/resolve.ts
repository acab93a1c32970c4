/** The owner reports what was done. */
import type { Outcome } from '../contract.constants.ts';
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';
import { attach } from './submit.ts';

export interface ResolveInput extends OnRequest {
  outcome: Outcome;
  reply: string;
  privateNote?: string;
  photoIds?: string[];
}

export const resolve = requestCommand<ResolveInput>({
  action: 'resolve',
  perform: async ({ request, deed, input, context }) => {
    const { outcome, reply, privateNote, photoIds = [] } = input;
    await attach(context.actor, photoIds, request._id);
    return deeds.resolve(
      request,
      { ...deed, reason: outcome, publicText: reply, privateText: privateNote, photoIds },
      { outcome, reply, photoIds, ...(privateNote ? { privateNote } : {}) },
    );
  },
});
