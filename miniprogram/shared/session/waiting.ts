/** When the phone is back online: the request that waited goes out, then what a worker did meanwhile. */
import { create } from 'zustand';
import { platform } from '../platform';
import { showToast } from '../ui/toast';
import { markWaiting, readDraft } from './draft';
import { sendOutbox } from './outbox';
import { sendDraft } from './send-draft';

export const useOnline = create<{ online: boolean }>(() => ({ online: true }));

let busy = false;

export async function sendWaiting() {
  if (busy || !(await platform.online())) return;
  busy = true;
  try {
    if (readDraft().waiting) {
      await sendDraft();
      showToast({ words: '有网了，您说的事已送到社区', icon: 'sent' });
    }
    await sendOutbox();
  } catch {
    markWaiting(readDraft().waiting);
  } finally {
    busy = false;
  }
}

export function startSending() {
  const note = (online: boolean) => {
    useOnline.setState({ online });
    if (online) void sendWaiting();
  };
  void platform.online().then(note);
  platform.onNetwork(note);
}
