/** Asks the router about a request that is already here. */
import type { Decision } from '../../routing/contract.ts';
import type { PersonTag } from '../../people/contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { surroundings, type RouteQuestion } from '../surroundings.ts';

export function routeAgain(
  request: Pick<RequestDocument, 'text' | 'place' | 'source' | 'urgency' | 'tags'>,
  category: NonNullable<RouteQuestion['category']>,
  now: Date,
): Decision {
  const { text, place, source, urgency, tags } = request;
  return surroundings().route(
    {
      text,
      category,
      place: { unitPath: place.unitPath, how: place.how },
      source,
      urgency,
      tags: tags as PersonTag[],
      continuity: [],
    },
    now,
  );
}
