/** Links to everything a request shows, read with one query. */
import { filesFor } from '../../files/index.ts';
import type { StoredFile } from '../../files/contract.ts';
import type { RequestDocument } from '../model/document.ts';

export type FileLinks = (ids: readonly (string | undefined)[] | undefined) => StoredFile[];

export async function fileLinks(request: RequestDocument, now: Date): Promise<FileLinks> {
  const ids = new Set<string>([
    ...request.photoIds,
    ...(request.voiceId ? [request.voiceId] : []),
    ...(request.resolution?.photoIds ?? []),
    ...request.timeline.flatMap((entry) => [
      ...(entry.photoIds ?? []),
      ...(entry.voiceId ? [entry.voiceId] : []),
    ]),
  ]);
  const byId = new Map((await filesFor([...ids], now)).map((file) => [file.id, file]));
  return (wanted) => (wanted ?? []).flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
}
