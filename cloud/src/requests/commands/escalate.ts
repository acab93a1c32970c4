/** The owner, or a clock, sends a request one level up; the level below goes on seeing it. */
import { unprocessable } from '../../kernel/errors.ts';
import * as deeds from '../rules/deeds.ts';
import { surroundings } from '../surroundings.ts';
import { termsOf } from './assign.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface EscalateInput extends OnRequest {
  reason: string;
}

export const escalate = requestCommand<EscalateInput>({
  action: 'escalate',
  perform: ({ request, deed, input }) => {
    const owner = surroundings().poolAbove(request.owner.unitPath, deed.now);
    if (!owner) throw unprocessable('request.atTheTop', '已经在最上一级，不能再上报');
    return deeds.assign(request, { ...deed, reason: input.reason }, { owner, terms: termsOf(request) });
  },
});
