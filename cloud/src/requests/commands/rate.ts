/** The resident says whether it is solved and how satisfied they are. */
import type { SolvedAnswer } from '../contract.constants.ts';
import * as deeds from '../rules/deeds.ts';
import { termsOf } from './assign.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface RateInput extends OnRequest {
  solved: SolvedAnswer;
  satisfaction: number;
  words?: string;
}

export const rate = requestCommand<RateInput>({
  action: 'rate',
  answer: ({ solved }) => (solved === 'notSolved' ? 'other' : 'main'),
  perform: ({ request, deed, input: { solved, satisfaction, words } }) =>
    deeds.rate(
      request,
      { ...deed, reason: solved, publicText: words },
      { solved, satisfaction, ...(words ? { words } : {}) },
      termsOf(request),
    ),
});
