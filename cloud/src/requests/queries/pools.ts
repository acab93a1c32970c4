/** Pools that a request could be put into, with how many already wait there. */
import type { RequestDocument } from '../model/document.ts';
import { surroundings } from '../surroundings.ts';
import { countRequests } from './collection.ts';

export interface Pool {
  unitId: string;
  unitName: string;
  waiting: number;
}

export async function poolsFor(request: RequestDocument, text: string | undefined): Promise<Pool[]> {
  const units = surroundings().poolsFor(request.place.unitPath, text);
  return Promise.all(
    units.map(async ({ unitId, unitName }) => {
      const waiting = await countRequests({ inbox: `pool/${unitId}` }, 1000);
      return { unitId, unitName, waiting };
    }),
  );
}
