/** A worker takes a request out of the pool; of many who try, one gets it. */
import { unprocessable } from '../../kernel/errors.ts';
import * as deeds from '../rules/deeds.ts';
import { surroundings } from '../surroundings.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export const claim = requestCommand<OnRequest>({
  action: 'claim',
  perform: ({ request, deed, context }) => {
    const owner = surroundings().staffOwner(context.actor.id, request.owner.unitId);
    if (!owner) throw unprocessable('request.unknownOwner', '您在这个单位没有岗位，不能抢单');
    return deeds.claim(request, deed, owner);
  },
});
