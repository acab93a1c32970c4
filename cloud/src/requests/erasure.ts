/** A resident has left: what the suggester learned from their words goes; the cases stay, as the archive's. */
import { forgetExamples } from '../routing/index.ts';
import type { RequestDocument } from './model/document.ts';
import { findRequests } from './queries/collection.ts';
import { surroundings } from './surroundings.ts';

export async function forgetWordsOf(residentId: string): Promise<void> {
  const own = await findRequests<{ _id: string }>({ residentIds: residentId }, { projection: { _id: 1 } });
  await forgetExamples(own.map(({ _id }) => _id));
}

/** A clerk may settle the category after the resident has left: nothing is learned from their words any more. */
export async function hasLeft({ reporter }: Pick<RequestDocument, 'reporter'>): Promise<boolean> {
  const { residentId } = reporter;
  return residentId !== undefined && (await surroundings().resident(residentId)) === undefined;
}
