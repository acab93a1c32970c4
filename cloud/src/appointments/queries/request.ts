/** The request that an appointment is made for: one that the actor may see, of the same person. */
import type { Actor } from '../../kernel/actor.ts';
import { unprocessable } from '../../kernel/errors.ts';
import { requestFor } from '../../requests/index.ts';

export interface AboutRequest {
  id: string;
  number: string;
}

/** A request that was taken down for somebody without a file has no resident to compare with. */
export async function requestOf(actor: Actor, requestId: string, residentId: string): Promise<AboutRequest> {
  const { _id: id, number, residentIds } = await requestFor(actor, requestId);
  if (residentIds.length > 0 && !residentIds.includes(residentId)) {
    throw unprocessable('appointment.otherRequest', '这件诉求不是这位居民的，请核对');
  }
  return { id, number };
}
