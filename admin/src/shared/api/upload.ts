// Sends a photo to the server's private store.
import type { StoredFile } from '@contract/files';
import { callWith } from './client';

export function uploadPhoto(photo: File): Promise<StoredFile> {
  const form = new FormData();
  form.set('file', photo);
  return callWith('POST /files', { query: { kind: 'photo' }, body: form } as never, {});
}
