/** A clerk accepts a request under a category; where the rules are certain about it, it goes straight to its owner. */
import type { Urgency } from '../contract.constants.ts';
import { invalid } from '../../kernel/errors.ts';
import * as deeds from '../rules/deeds.ts';
import { assignAsDecided } from '../rules/opening.ts';
import { surroundings } from '../surroundings.ts';
import { requestCommand, type OnRequest } from './request-command.ts';
import { routeAgain } from './route-again.ts';

export interface AcceptInput extends OnRequest {
  categoryCode: string;
  urgency?: Urgency;
}

export const accept = requestCommand<AcceptInput>({
  action: 'accept',
  perform: async ({ request, deed, input }) => {
    const { category, terms } = surroundings();
    const known = category(input.categoryCode);
    if (!known) throw invalid('request.unknownCategory', '没有这个事项分类，请重新选择');
    const urgency = input.urgency ?? (request.signs.length > 0 ? 'urgent' : known.defaultUrgency);
    const decision = await routeAgain({ ...request, urgency }, { ...known, how: 'clerk' }, deed.now);
    const set = terms(decision.deadlinePolicyCode ?? known.policyCode, request.place.unitPath);
    const { code, name, line } = known;
    const accepted = deeds.accept(request, deed, { category: { code, name, line }, urgency, terms: set });
    return decision.certain ? assignAsDecided(accepted, decision, set, deed.now) : accepted;
  },
});
