/** Tying uploaded files to what they belong to, so that they are kept and shown with it. */
import type { Actor } from '../../kernel/actor.ts';
import { unprocessable } from '../../kernel/errors.ts';
import { FileModel } from '../model.ts';

export interface AttachInput {
  ids: readonly string[];
  about: { kind: string; id: string };
}

/**
 * Refuses files that somebody else uploaded or that already belong to something else. Call it before the write of
 * the thing itself, with the id that it will get; calling it again does no harm.
 */
export async function attachFiles(actor: Actor, { ids, about }: AttachInput): Promise<void> {
  if (ids.length === 0) return;
  const files = await FileModel.find(
    { _id: { $in: [...ids] } },
    { uploadedBy: 1, about: 1, check: 1 },
  ).lean();
  const usable = files.filter(
    (file) =>
      file.uploadedBy.kind === actor.kind &&
      file.uploadedBy.id === actor.id &&
      file.check !== 'risky' &&
      (!file.about || (file.about.kind === about.kind && file.about.id === about.id)),
  );
  if (usable.length !== new Set(ids).size) {
    throw unprocessable('files.notYours', '有照片或录音已失效，请重新上传');
  }
  await FileModel.updateMany({ _id: { $in: [...ids] }, about: { $exists: false } }, { $set: { about } });
}
