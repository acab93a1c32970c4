/** 响应: the first word to the resident, ready to send and open to change. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { roles } from '../../../cloud/src/accounts/contract.constants';
import { call } from '../api/client';
import { wordsOf } from '../api/errors';
import type { StaffRequestRow } from '../api/types';
import { act } from '../session/outbox';
import { useSession } from '../session/session';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { showToast } from '../ui/toast';
import { Words } from '../ui/words';
import { sayDone } from './use-act';

interface FirstWordProps {
  job: Pick<StaffRequestRow, 'id' | 'title'>;
  onClose: () => void;
  onDone: () => void;
}

export function FirstWord({ job, onClose, onDone }: FirstWordProps) {
  const staff = useSession((session) => session.me?.staff);
  const usual = staff
    ? `您好，我是${staff.post.unitName}${roles[staff.post.role]}${staff.name}，您说的事我来办，马上和您联系。`
    : '您好，您说的事我来办，马上和您联系。';
  const [words, setWords] = useState(usual);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    call('GET /desk/requests/:id', { params: { id: job.id } }).then(
      ({ suggestedFirstWord }) =>
        setWords((now) => (now === usual && suggestedFirstWord ? suggestedFirstWord : now)),
      () => undefined,
    );
  }, [job.id, usual]);
  const send = () => {
    setBusy(true);
    act('POST /desk/requests/:id/start', job, { firstWord: words.trim() }).then(
      (done) => {
        sayDone(done, '已响应，居民马上看到');
        onClose();
        onDone();
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: wordsOf(error), icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label="响应" onClose={onClose}>
      <View className="title">{`响应“${job.title}”`}</View>
      <View className="cap">这句话会马上发给居民</View>
      <Words className="mt12" hint="给居民的第一句话" value={words} onChange={setWords} />
      <View className="mt12">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={!words.trim()} onTap={send}>
          送出并响应
        </Button>
      </View>
    </Sheet>
  );
}
