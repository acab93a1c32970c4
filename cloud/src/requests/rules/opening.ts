/** A new request from everything that is known when it comes in: submitted, and where the rules are certain accepted and assigned. */
import { type ActorReference, systemActor, actorReference } from '../../kernel/actor.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import type { Decision, Owner, Suggestion } from '../../routing/contract.ts';
import type { Urgency } from '../contract.constants.ts';
import type { RequestDocument, RequestOwner } from '../model/document.ts';
import * as deeds from './deeds.ts';
import type { Unsaved } from './moves.ts';
import { titleOf } from './title.ts';

export interface Opening {
  id: string;
  number: string;
  text: string;
  title?: string;
  photoIds: string[];
  voiceId?: string;
  source: RequestDocument['source'];
  externalId?: string;
  urgency: Urgency;
  signs: string[];
  category?: NonNullable<RequestDocument['category']>;
  suggestion?: Suggestion;
  place: RequestDocument['place'];
  tags: readonly string[];
  reporter: RequestDocument['reporter'];
  residentIds: string[];
  visits?: RequestDocument['visits'];
  decision: Decision;
  terms: deeds.Terms;
}

const router = actorReference(systemActor('router'));

export function open(opening: Opening, by: ActorReference, now: Date): Unsaved {
  const { text, voiceId, photoIds, decision, terms, category, urgency } = opening;
  const blank = blankRequest(opening, now);
  const told = { ...(photoIds.length > 0 ? { photoIds } : {}), ...(voiceId ? { voiceId } : {}) };
  const submitted = deeds.submit(blank, { action: 'submit', by, now, to: 'submitted', ...told }, terms);
  if (!decision.certain || !category || text === '') return submitted;
  const acceptance = { category, urgency, terms };
  const accepted = deeds.accept(submitted, { action: 'accept', by: router, now, to: 'accepted' }, acceptance);
  return assignAsDecided(accepted, decision, terms, now);
}

/** The router's decision as the assignment of an accepted request. */
export function assignAsDecided<T extends Unsaved>(
  request: T,
  decision: Decision,
  terms: deeds.Terms,
  now: Date,
  by: ActorReference = router,
): T {
  return deeds.assign(
    request,
    { action: 'assign', by, now, to: 'assigned' },
    {
      owner: ownerOf(decision.owner, decision.role),
      copies: decision.copies.map((copy) => ownerOf(copy, decision.role)),
      terms,
      routing: routingOf(decision),
    },
  );
}

function blankRequest(opening: Opening, now: Date): Unsaved {
  const { id, text, voiceId, externalId, category, suggestion, place, decision, terms } = opening;
  return {
    _id: id,
    number: opening.number,
    title: opening.title ?? titleOf(text, voiceId !== undefined),
    text,
    photoIds: opening.photoIds,
    ...(voiceId ? { voiceId } : {}),
    source: opening.source,
    ...(externalId ? { externalId } : {}),
    state: 'submitted',
    urgency: opening.urgency,
    signs: opening.signs,
    ...(category ? { category } : {}),
    ...(suggestion ? { suggestion } : {}),
    place,
    tags: [...opening.tags],
    reporter: opening.reporter,
    residentIds: opening.residentIds,
    ...(opening.visits ? { visits: opening.visits } : {}),
    scopes: joinScopes([], [place.unitPath, place.community.path]),
    owner: deeds.reception({ place }),
    copies: [],
    routing: routingOf(decision),
    policyCode: terms.policy.code,
    clocks: [],
    returnCount: 0,
    submittedAt: now,
    updatedAt: now,
    timeline: [],
  };
}

const routingOf = ({ ruleSetVersion, ruleNumber, explanation }: Decision): RequestDocument['routing'] => ({
  ruleSetVersion,
  ruleNumber,
  explanation,
});

const ownerOf = (owner: Owner, role: Decision['role']): RequestOwner =>
  owner.kind === 'staff'
    ? { ...owner, role }
    : { kind: 'pool', unitId: owner.unitId, unitPath: owner.unitPath, unitName: owner.name };
