/** Photos and voices that belong to an act in the queue: sent up first, then named in the act's body. */
import { uploadWork } from '../api/client';
import type { LocalFile } from '../platform';

/** Where the server wants the id: a list at the top, a list inside `by`, or one alone. */
export type FileField = 'photoIds' | 'by.photoIds' | 'confirmationId';

export interface QueuedFile extends LocalFile {
  field: FileField;
  /** Once it has arrived. */
  id?: string;
}

/** Uploads what has no id yet, one after the other; each arrival is reported, so that nothing is sent twice. */
export async function sendFiles(
  files: readonly QueuedFile[],
  arrived: (files: QueuedFile[]) => void,
): Promise<QueuedFile[]> {
  let sent = [...files];
  for (const file of files) {
    if (file.id) continue;
    const { id } = await uploadWork(file);
    sent = sent.map((other) => (other === file ? { ...file, id } : other));
    arrived(sent);
  }
  return sent;
}

type Body = Record<string, unknown>;

const idsFor = (files: readonly QueuedFile[], field: FileField) =>
  files.flatMap((file) => (file.field === field && file.id ? [file.id] : []));

export function withFiles(body: unknown, files: readonly QueuedFile[]): unknown {
  if (files.length === 0) return body;
  const plain = body as Body;
  const photoIds = idsFor(files, 'photoIds');
  const inside = idsFor(files, 'by.photoIds');
  const [confirmationId] = idsFor(files, 'confirmationId');
  return {
    ...plain,
    ...(photoIds.length > 0 ? { photoIds } : {}),
    ...(inside.length > 0 ? { by: { ...(plain.by as Body), photoIds: inside } } : {}),
    ...(confirmationId ? { confirmationId } : {}),
  };
}
