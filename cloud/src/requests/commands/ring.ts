/** Carries out what is due on one request: reminders, breaches, the ladder's steps, closing without a rating. One write. */
import { actorReference, type ActorReference } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import type { RequestDocument } from '../model/document.ts';
import * as deeds from '../rules/deeds.ts';
import { allowedActions } from '../rules/lifecycle.ts';
import { standingOf } from '../policy.ts';
import { ring } from '../rules/ringing.ts';
import { surroundings } from '../surroundings.ts';
import { termsOf } from './assign.ts';
import { loadFor } from './request-command.ts';
import { save } from './save.ts';

/** Answers false when nothing was due any more: another sweep has done it. */
export const ringRequest = command<{ id: string }, boolean>({
  name: 'requests.ring',
  run: async ({ input, ...context }) => {
    const request = await loadFor(context.actor, input.id);
    if (!request.wakeAt || request.wakeAt > context.now) return false;
    const by = actorReference(context.actor);
    const rang = ring(request, by, context.now);
    let after = rang.request;
    for (let step = 0; step < rang.escalations; step += 1) after = climb(after, by, context.now);
    await save(request, after, context);
    return true;
  },
});

const system = new Set(['system'] as const);

/** One level up, where there is one and the request is at a stage at which somebody could take it. */
function climb(request: RequestDocument, by: ActorReference, now: Date): RequestDocument {
  const mayEscalate = allowedActions(standingOf(request), system).includes('escalate');
  const owner = surroundings().poolAbove(request.owner.unitPath, now);
  if (!owner || !mayEscalate) return request;
  const deed = { action: 'escalate', by, now, to: 'assigned', reason: '超过时限，系统自动上报' } as const;
  return deeds.assign(request, deed, { owner, terms: termsOf(request) });
}
