/** Where a draft's photo is shown from: the phone's own copy while it lasts, else the server's. */
import { fileUrl } from '../../../shared/api/client';
import type { DraftFile } from '../../../shared/session/draft';

/** Browser addresses of local files die with the page that made them. */
const diesWithPage = (path: string) => path.startsWith('blob:');

export const photoUrl = ({ path, stored }: DraftFile) =>
  stored && diesWithPage(path) ? fileUrl(stored.thumbnailUrl ?? stored.url) : path;
