/** Under which name somebody stands on a timeline: residents under the one that workers may read, family as family. */
import { actorReference, type ActorReference } from '../../../kernel/actor.ts';
import type { CommandContext } from '../../../kernel/context.ts';

export const bookerOf = (
  { actor }: Pick<CommandContext, 'actor'>,
  person: { id: string; nameMasked: string },
): ActorReference => {
  if (actor.kind !== 'resident') return actorReference(actor);
  const name = actor.id === person.id ? person.nameMasked : `${person.nameMasked}的家人`;
  return { kind: 'resident', id: actor.id, name };
};
