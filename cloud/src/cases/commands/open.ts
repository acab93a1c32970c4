/** A social worker opens a case for a resident in scope and leads it from then on. */
import { actorReference, inScope, type Actor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { command } from '../../kernel/command.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { nextNumber } from '../../kernel/numbering.ts';
import { residentFacts } from '../../people/index.ts';
import type { CaseConsent } from '../contract.constants.ts';
import type { Worker } from '../model/document.ts';
import { transition } from '../rules/lifecycle.ts';
import * as deeds from '../rules/deeds.ts';
import { firstReviewOn } from '../rules/days.ts';
import { workerOf } from '../queries/workers.ts';
import { create, type Saved } from './save.ts';
import { workersNamed } from './staff.ts';

export interface OpenInput {
  residentId: string;
  reason: string;
  consent: CaseConsent;
  nextReviewOn?: string;
  coWorkerIds?: string[];
}

export const open = command<OpenInput, Saved>({
  name: 'cases.open',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const lead = await leadFrom(actor);
    const path = await pathInScope(actor, input.residentId);
    const coWorkers = await workersNamed(input.coWorkerIds ?? []);
    const today = civilDate(now.getTime());
    const { residentId, reason, consent, nextReviewOn = firstReviewOn(today) } = input;
    const id = key?.id ?? newId();
    const number = await nextNumber('case', today.replaceAll('-', ''));
    const to = transition('none', 'open', new Set(['opener']));
    const deed = { id: newId(), action: 'open', by: actorReference(actor), now, today, to } as const;
    const facts = { id, number, residentId, path, reason, consent, lead, coWorkers, nextReviewOn };
    return create(deeds.open(facts, deed), context);
  },
});

async function leadFrom(actor: Actor): Promise<Worker> {
  const lead = actor.kind === 'staff' ? await workerOf(actor.id) : undefined;
  if (!lead) throw forbidden('case.workersOnly', '个案由社工开立，请联系这个片区的社工');
  return lead;
}

/** Another's resident is as good as none. */
async function pathInScope(actor: Actor, residentId: string): Promise<string> {
  const resident = await residentFacts(residentId);
  if (!resident || actor.kind !== 'staff' || !inScope(actor.scopePath, resident.path)) {
    throw notFound('people.notFound', '没有找到这位居民');
  }
  return resident.path;
}
