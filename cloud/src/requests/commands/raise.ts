/** A request that comes out of an appointment, for a resident whose file is known. The caller has seen to the right. */
import type { ActorReference } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { notFound, unprocessable } from '../../kernel/errors.ts';
import type { RequestDocument, RequestVisit } from '../model/document.ts';
import { familiarWith } from '../queries/familiar.ts';
import { maskName } from '../rules/masking.ts';
import { surroundings } from '../surroundings.ts';
import { idFor, prepare } from './intake.ts';
import { create } from './save.ts';

export interface RaiseInput {
  by: ActorReference;
  residentId: string;
  text: string;
  /** What was seen on the spot that makes it urgent, as in 上门无人应门. */
  signs?: string[];
  visit: RequestVisit;
  /** Stands in for a home that is not registered. */
  unit: { path: string; name: string };
}

export const raise = command<RaiseInput, RequestDocument>({
  name: 'requests.raise',
  run: async ({ input, ...context }) => {
    const { now, key } = context;
    const resident = await surroundings().resident(input.residentId);
    if (!resident) throw notFound('request.noResident', '没有找到这位居民');
    const place = resident.home ?? surroundings().placeOfUnit(input.unit.path, input.unit.name);
    if (!place) throw unprocessable('request.noHome', '还没有登记住址，请选一个地点');
    const reporter = {
      residentId: resident.id,
      nameMasked: maskName(resident.name),
      phoneMasked: resident.phoneMasked,
      anonymous: false,
    };
    const request = await prepare(
      {
        by: input.by,
        text: input.text,
        photoIds: [],
        source: 'staff',
        place,
        tags: resident.tags,
        reporter,
        residentIds: [resident.id],
        continuity: await familiarWith(reporter, now),
        visits: [input.visit],
        ...(input.signs ? { signs: input.signs } : {}),
      },
      { id: idFor(key), now },
    );
    return create(request, context);
  },
});
