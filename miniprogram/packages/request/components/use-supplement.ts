/** A further word, photo or voice note to a matter; the words wait on the phone until they are sent. */
import { useState } from 'react';
import { call, uploadFile } from '../../../shared/api/client';
import { ApiError, wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Body, ResidentRequest } from '../../../shared/api/types';
import { platform, type LocalFile } from '../../../shared/platform';
import { showToast } from '../../../shared/ui/toast';

interface Kept {
  text: string;
  key: string;
}

export function useSupplement(request: ResidentRequest, onSent: (request: ResidentRequest) => void) {
  const name = `supplement.${request.id}`;
  const [kept, setKept] = useState<Kept>(
    () => (platform.store.get(name) as Kept | undefined) || { text: '', key: newKey() },
  );
  const [busy, setBusy] = useState<string>();

  const write = (text: string) => {
    const next = { text, key: newKey() };
    setKept(next);
    platform.store.set(name, next);
  };
  const run = async (word: string, work: () => Promise<ResidentRequest>) => {
    setBusy(word);
    try {
      onSent(await work());
      showToast({ words: `已送到，${request.handler?.name ?? '社区'}马上看到` });
      return true;
    } catch (error) {
      const offline = error instanceof ApiError && error.offline;
      showToast({
        words: offline ? '没有网络，您写的还在，有网再送' : `${wordsOf(error)}。您写的还在`,
        icon: 'alert',
      });
      return false;
    } finally {
      setBusy(undefined);
    }
  };
  const post = (body: Body<'POST /requests/:id/supplement'>, key: string) =>
    call('POST /requests/:id/supplement', { params: { id: request.id }, body, key });

  return {
    text: kept.text,
    busy,
    write,
    sendText: async () => {
      const text = kept.text.trim();
      if (text && (await run('正在送出…', () => post({ text }, kept.key)))) {
        write('');
        platform.store.remove(name);
      }
    },
    sendFiles: (files: LocalFile[]) =>
      run('正在传…', async () => {
        const stored = [];
        for (const file of files) stored.push(await uploadFile(file));
        const [first] = stored;
        const body =
          first?.kind === 'voice' ? { voiceId: first.id } : { photoIds: stored.map(({ id }) => id) };
        return post(body, newKey());
      }),
  };
}
