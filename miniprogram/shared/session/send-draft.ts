/** Hands the draft to the community: files first, then the request under the draft's own key. */
import { call } from '../api/client';
import type { ResidentRequest } from '../api/types';
import { clearDraft, readDraft, storedFiles } from './draft';
import { useSession } from './session';

let sending: Promise<ResidentRequest> | undefined;

async function send(): Promise<ResidentRequest> {
  const files = await storedFiles();
  const { text, place, category, anonymous, senior, key } = readDraft();
  const words = text.trim();
  const request = await call('POST /requests', {
    key,
    body: {
      ...(words ? { text: words } : {}),
      ...(files.voiceId ? { voiceId: files.voiceId } : {}),
      ...(files.photoIds.length > 0 ? { photoIds: files.photoIds } : {}),
      place: place?.input ?? { kind: 'home' },
      ...(category && !category.suggested ? { categoryCode: category.code } : {}),
      ...(anonymous ? { anonymous } : {}),
      ...(senior ? { seniorId: senior.id } : {}),
    },
  });
  clearDraft();
  return request;
}

/** One at a time: a second tap waits for the first. */
export const sendDraft = () => (sending ??= send().finally(() => (sending = undefined)));

/** Where the matter is, unless the resident says otherwise. */
export const homePlace = () => {
  const home = useSession.getState().me?.resident.home;
  return home ? { input: { kind: 'home' } as const, text: home.text, how: '按您登记的住址填的' } : undefined;
};
