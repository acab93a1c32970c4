/** A resident's requests for other domains' pictures of the person: those that this actor may see, newest first. */
import type { StaffActor } from '../../kernel/actor.ts';
import { after, type Position } from '../../kernel/paging.ts';
import type { RequestState } from '../contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { findRequests } from './collection.ts';

export interface PastRequest {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  categoryName?: string;
  ownerName?: string;
  at: Date;
}

const fields = { number: 1, title: 1, state: 1, category: 1, owner: 1, submittedAt: 1 } as const;

export async function historyOf(
  actor: StaffActor,
  residentId: string,
  { before, limit }: { before?: Position; limit: number },
): Promise<PastRequest[]> {
  const seen = { $or: [{ scopes: actor.scopePath }, { 'owner.staffId': actor.id }] };
  // Who is withheld must not be found by who they are.
  const own = { residentIds: residentId, 'reporter.anonymous': false };
  const older = before ? after('submittedAt', -1, before) : {};
  const found = await findRequests<Pick<RequestDocument, keyof typeof fields | '_id'>>(
    { $and: [own, seen, older] },
    { sort: { submittedAt: -1, _id: -1 }, limit, projection: fields },
  );
  return found.map(({ _id: id, number, title, state, category, owner, submittedAt: at }) => ({
    ...{ id, number, title, state, at },
    ...(category ? { categoryName: category.name } : {}),
    ...(owner.kind === 'staff' ? { ownerName: owner.name } : {}),
  }));
}
