/** Private notes of the case's workers: written sealed, read one by one, every reading and every refusal on record. */
import { actorReference } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { insertDurably } from '../../kernel/database/batches.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { forbidden, notFound, unprocessable } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { NoteModel, type NoteDocument } from '../model/note-model.ts';
import { isWorker } from '../policy.ts';
import { openNote, sealNote } from '../sealing.ts';
import { deedOn, loadFor, type OnCase } from './case-command.ts';
import type { Saved } from './save.ts';

const mostNotes = 1000;

/** The note is the write; that it exists is its entry in the person's story. */
export const writeNote = command<OnCase & { text: string }, Saved>({
  name: 'cases.note',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const file = await loadFor(actor, input.id);
    await deedOn(file, 'note', context);
    if ((await NoteModel.countDocuments({ caseId: file._id })) >= mostNotes) {
      throw unprocessable('case.full', '这份个案的私密记录太多了，请结案后另开一份');
    }
    const _id = key?.id ?? newId();
    const answer = { id: file._id };
    const note: NoteDocument = {
      ...{ _id, caseId: file._id, at: now, by: actorReference(actor) },
      sealed: sealNote(_id, input.text),
      keys: key ? [{ id: key.id, inputHash: key.inputHash, at: now, answer }] : [],
    };
    try {
      await insertDurably(NoteModel.collection, note);
    } catch (error) {
      const first = isDuplicateKey(error) ? await NoteModel.findById(_id).lean<NoteDocument>() : undefined;
      if (!first) throw error;
      replayIfSeen(first, key);
    }
    return answer;
  },
});

export const readNote = command<{ id: string; noteId: string }, { text: string }>({
  name: 'cases.readNote',
  run: async ({ actor, input, now, ip }) => {
    const file = await loadFor(actor, input.id);
    const target = { kind: 'caseNote', id: input.noteId };
    const entry = { action: 'cases.readNote', target, scopePath: file.path };
    if (!isWorker(actor, file)) {
      await audit({ actor, now, ip }, { ...entry, result: 'denied' });
      throw forbidden('case.workersNotes', '私密记录只有这份个案的社工可以看');
    }
    const note = await NoteModel.findOne({ _id: input.noteId, caseId: file._id }).lean<NoteDocument>();
    if (!note) throw notFound('case.noteNotFound', '没有找到这条私密记录');
    await audit({ actor, now, ip }, entry);
    return { text: openNote(note._id, note.sealed) };
  },
});
