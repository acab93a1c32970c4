/** Which private notes there are; never their words. */
import { NoteModel, type NoteDocument } from '../model/note-model.ts';

export type NoteMark = Pick<NoteDocument, '_id' | 'at' | 'by'>;

export const notesOf = (caseIds: readonly string[]): Promise<NoteMark[]> =>
  NoteModel.find({ caseId: { $in: [...caseIds] } }, { at: 1, by: 1 })
    .sort({ at: -1, _id: -1 })
    .lean<NoteMark[]>();

export const countNotes = (caseIds: readonly string[]): Promise<number> =>
  NoteModel.countDocuments({ caseId: { $in: [...caseIds] } });
