/** A request as staff are shown it, with what has to be looked up for that. */
import type { StaffActor } from '../../kernel/actor.ts';
import type { StaffRequest } from '../contract.ts';
import type { RequestDocument } from '../model/document.ts';
import { countEarlier } from '../queries/earlier.ts';
import { presentStaff } from './staff.ts';

export const shownToStaff = async (
  request: RequestDocument,
  actor: StaffActor,
  now: Date,
): Promise<StaffRequest> => presentStaff(request, actor, now, await countEarlier(request));
