/** A dispatcher names the worker or the pool. */
import { unprocessable } from '../../kernel/errors.ts';
import type { RequestDocument, RequestOwner } from '../model/document.ts';
import * as deeds from '../rules/deeds.ts';
import { returnsUntilRuling } from '../rules/lifecycle.ts';
import { surroundings } from '../surroundings.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export type Addressee = { staffId: string; unitId: string } | { poolUnitId: string };

export interface AssignInput extends OnRequest {
  to: Addressee;
  why?: string;
  /** A word to the owner; the resident does not see it. */
  message?: string;
}

export const assign = requestCommand<AssignInput>({
  action: 'assign',
  perform: ({ request, deed, input }) => {
    const owner = ownerFor(input.to);
    if (request.returnCount >= returnsUntilRuling && owner.kind === 'pool') {
      throw unprocessable('request.needsPerson', '已退回两次，请指定到人，不能再进抢单池');
    }
    const told = { ...deed, reason: input.why, privateText: input.message };
    return deeds.assign(request, told, { owner, terms: termsOf(request) });
  },
});

export function ownerFor(to: Addressee): RequestOwner {
  const { staffOwner, poolOwner } = surroundings();
  const owner = 'staffId' in to ? staffOwner(to.staffId, to.unitId) : poolOwner(to.poolUnitId);
  if (!owner) throw unprocessable('request.unknownOwner', '没有找到要派给的人或单位，请重新选择');
  return owner;
}

export const termsOf = (request: RequestDocument): deeds.Terms =>
  surroundings().terms(request.policyCode, request.place.unitPath);
