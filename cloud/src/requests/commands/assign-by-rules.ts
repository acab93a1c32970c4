/** A dispatcher lets the rules say whose it is. */
import { unprocessable } from '../../kernel/errors.ts';
import { assignAsDecided } from '../rules/opening.ts';
import { returnsUntilRuling } from '../rules/lifecycle.ts';
import { surroundings } from '../surroundings.ts';
import { termsOf } from './assign.ts';
import { requestCommand, type OnRequest } from './request-command.ts';
import { routeAgain } from './route-again.ts';

export const assignByRules = requestCommand<OnRequest>({
  action: 'assign',
  perform: async ({ request, deed }) => {
    if (request.returnCount >= returnsUntilRuling) {
      throw unprocessable('request.needsPerson', '已退回两次，请指定到人');
    }
    const known = request.category && surroundings().category(request.category.code);
    if (!known) throw unprocessable('request.unknownCategory', '这个事项分类已停用，请先改分类');
    const decision = await routeAgain(request, { ...known, how: 'clerk' }, deed.now);
    return assignAsDecided(request, decision, termsOf(request), deed.now, deed.by);
  },
});
