/** A closed case file is deleted with its notes when its time is over. */
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { CaseModel } from './model/case-model.ts';
import { NoteModel } from './model/note-model.ts';

/** The notes first: the file is what says that there is something left to do. */
async function deleteOld({ now }: CommandContext, limit: number): Promise<number> {
  const old = await CaseModel.find({ closedAt: { $lt: keptSince('record', now) } })
    .select('_id')
    .limit(limit)
    .lean<{ _id: string }[]>();
  const ids = old.map(({ _id }) => _id);
  if (ids.length === 0) return 0;
  await NoteModel.deleteMany({ caseId: { $in: ids } });
  await CaseModel.deleteMany({ _id: { $in: ids } });
  return ids.length;
}

export const casePurges: readonly Purge[] = [
  {
    name: 'cases',
    collections: [CaseModel.collection.name, NoteModel.collection.name],
    run: deleteOld,
  },
];
