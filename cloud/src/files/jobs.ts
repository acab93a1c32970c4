/** Clearing away uploads that nobody used, and checks that never came. */
import { schedule } from '../kernel/jobs.ts';
import { giveUpWaiting } from './check-media.ts';
import { FileModel, type FileDocument } from './model.ts';
import { fileStore } from './store.ts';

const UNUSED_MS = 24 * 3_600_000;
const BATCH = 500;

export const fileJobs = [
  schedule('files.clearUnused', '17 * * * *', ({ now }) => clearUnused(now)),
  schedule('files.giveUpWaiting', '*/10 * * * *', ({ now }) => giveUpWaiting(now)),
];

export async function clearUnused(now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNUSED_MS);
  const unused = { 'about.id': null, uploadedAt: { $lt: before } };
  const files = await FileModel.find(unused).limit(BATCH).lean<FileDocument[]>();
  for (const file of files) await removeFile(file);
  return files.length;
}

async function removeFile(file: FileDocument): Promise<void> {
  for (const name of [file.name, file.thumbnailName]) if (name) await fileStore().remove(name);
  await FileModel.deleteOne({ _id: file._id });
}
