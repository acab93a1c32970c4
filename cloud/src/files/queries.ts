/** Finding stored files and their bytes. */
import { notFound } from '../kernel/errors.ts';
import type { StoredFile } from './contract.ts';
import type { Variant } from './links.ts';
import { FileModel, type FileDocument } from './model.ts';
import { presentFile } from './present.ts';
import { fileStore } from './store.ts';

/**
 * Links for a reader who may see these files; whoever asks has made sure of that. Files that WeChat found risky are
 * left out. The order of the ids is kept.
 */
export async function filesFor(ids: readonly string[], now: Date): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const found = await FileModel.find({ _id: { $in: [...ids] }, check: { $ne: 'risky' } }).lean<
    FileDocument[]
  >();
  const byId = new Map(found.map((file) => [file._id, file]));
  return ids.flatMap((id) => {
    const file = byId.get(id);
    return file ? [presentFile(file, now)] : [];
  });
}

export async function bytesOf(id: string, variant: Variant): Promise<{ contentType: string; body: Buffer }> {
  const file = await FileModel.findById(id).lean<FileDocument>();
  const name = variant === 'thumbnail' ? file?.thumbnailName : file?.name;
  if (!file || !name || file.check === 'risky') throw gone();
  const body = await fileStore().get(name);
  if (!body) throw gone();
  return { contentType: file.contentType, body };
}

const gone = () => notFound('files.gone', '文件不存在或已被移除');
