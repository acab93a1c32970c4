/** Closing a case with an outcome, and opening it again. */
import type { ClosingOutcome } from '../contract.constants.ts';
import { firstReviewOn } from '../rules/days.ts';
import * as deeds from '../rules/deeds.ts';
import { caseCommand, type OnCase } from './case-command.ts';

export const close = caseCommand<OnCase & { outcome: ClosingOutcome; words: string }>({
  action: 'close',
  perform: ({ file, deed, input }) => deeds.close(file, deed, input),
});

export const reopen = caseCommand<OnCase & { reason: string }>({
  action: 'reopen',
  perform: ({ file, deed, input: { reason } }) =>
    deeds.reopen(file, deed, { reason, nextReviewOn: firstReviewOn(deed.today) }),
});
