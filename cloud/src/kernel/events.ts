/** Domain events: facts in the past tense, written with the change itself and delivered to reactions afterwards. */
import type { Actor, ActorReference } from './actor.ts';
import { actorReference } from './actor.ts';
import type { CommandContext } from './context.ts';
import { newId } from './ids.ts';

export interface DomainEvent<Data = unknown> {
  id: string;
  /** Domain and past-tense verb, as in `request.submitted`. */
  type: string;
  at: Date;
  actor: ActorReference;
  data: Data;
}

/** Makes an event to hand to insertAggregate or updateAggregate. */
export function raise<Data>(
  context: { actor: Actor; now: Date },
  type: string,
  data: Data,
): DomainEvent<Data> {
  return { id: newId(), type, at: context.now, actor: actorReference(context.actor), data };
}

/**
 * What a reaction gets beside the event. `context` runs commands as the system, with an idempotency key made from
 * the event and the reaction: a keyed command run by it has one effect however often the event is delivered.
 */
export interface ReactionCall {
  now: Date;
  context: CommandContext;
  /** Which object the event belongs to. */
  aggregate: { collection: string; id: string };
  /** 1 at the first try. */
  attempt: number;
}

export type ReactionHandler<Data> = (event: DomainEvent<Data>, call: ReactionCall) => Promise<unknown>;

export interface Reaction {
  type: string;
  name: string;
  handle: ReactionHandler<never>;
}

/** Declares a reaction. The name is part of the delivery record: never reuse or rename one lightly. */
export const on = <Data>(type: string, name: string, handle: ReactionHandler<Data>): Reaction => ({
  type,
  name,
  handle: handle,
});
