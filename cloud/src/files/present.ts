/** A stored file as the apps see it, with links that end after some minutes. */
import type { StoredFile } from './contract.ts';
import { signedPath } from './links.ts';
import type { FileDocument } from './model.ts';

export function presentFile(file: FileDocument, now: Date): StoredFile {
  const { _id: id, kind, contentType, bytes, seconds, width, height } = file;
  return {
    id,
    kind,
    contentType,
    bytes,
    ...(seconds === undefined ? {} : { seconds }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    url: signedPath(id, 'full', now),
    ...(file.thumbnailName ? { thumbnailUrl: signedPath(id, 'thumbnail', now) } : {}),
  };
}
