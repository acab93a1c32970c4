/** The resident has left: every file of theirs loses its words, every private note goes. */
import type { CommandContext } from '../../kernel/context.ts';
import { command } from '../../kernel/command.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { CaseModel } from '../model/case-model.ts';
import { NoteModel } from '../model/note-model.ts';
import * as deeds from '../rules/deeds.ts';
import { deedOn, loadFor } from './case-command.ts';
import { save } from './save.ts';

/** Answers how many files there were that still had words. */
export async function eraseCasesOf(context: CommandContext, residentId: string): Promise<number> {
  const found = await CaseModel.find({ residentId, sealed: { $exists: true } })
    .select('_id')
    .lean<{ _id: string }[]>();
  for (const { _id: id } of found) await eraseCase({ actor: context.actor, now: context.now }, { id });
  return found.length;
}

const eraseCase = command<{ id: string }, undefined>({
  name: 'cases.erase',
  run: async ({ input, ...context }) => {
    const file = await loadFor(context.actor, input.id);
    const deed = await deedOn(file, 'erase', context);
    await inTransaction(async () => {
      await NoteModel.deleteMany({ caseId: file._id });
      await save(file, deeds.erase(file, deed), context);
    });
    return undefined;
  },
});
