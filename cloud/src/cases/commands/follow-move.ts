/** A resident who moves takes the case files along: they lie in the scope of the new home. */
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { CaseModel } from '../model/case-model.ts';
import type { CaseDocument } from '../model/document.ts';

export const followMove = command<{ residentId: string; path: string }, undefined>({
  name: 'cases.followMove',
  run: async ({ input: { residentId, path }, now }) => {
    const files = await CaseModel.find({ residentId, path: { $ne: path } }).lean<CaseDocument[]>();
    for (const file of files) await updateAggregate(CaseModel, file, { $set: { path } }, { now });
    return undefined;
  },
});
