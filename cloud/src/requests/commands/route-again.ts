/** Asks the router about a request that is already here. */
import type { Decision } from '../../routing/contract.ts';
import type { PersonTag } from '../../people/contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { familiarWith } from '../queries/familiar.ts';
import { surroundings, type RouteQuestion } from '../surroundings.ts';

export async function routeAgain(
  request: Pick<RequestDocument, 'text' | 'place' | 'source' | 'urgency' | 'tags' | 'reporter'>,
  category: NonNullable<RouteQuestion['category']>,
  now: Date,
): Promise<Decision> {
  const { text, place, source, urgency, tags } = request;
  return surroundings().route(
    {
      text,
      category,
      place: { unitPath: place.unitPath, how: place.how },
      source,
      urgency,
      tags: tags as PersonTag[],
      continuity: await familiarWith(request.reporter, now),
    },
    now,
  );
}
