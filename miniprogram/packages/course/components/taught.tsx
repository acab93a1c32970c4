/** What was taught, with pictures; says first who does not want to be in them. */
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { fileUrl, uploadWork, call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Answer } from '../../../shared/api/types';
import { platform, type LocalFile } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { PhotoPicker } from '../../../shared/ui/photo-picker';
import { Strip } from '../../../shared/ui/strip';
import { showToast } from '../../../shared/ui/toast';

type Session = Answer<'GET /desk/sessions/:id'>;
const most = 9;

export function Taught({ session, onSaved }: { session: Session; onSaved: () => void }) {
  const [topic, setTopic] = useState(session.topic ?? '');
  const [photos, setPhotos] = useState<LocalFile[]>([]);
  const [busy, setBusy] = useState(false);
  const urls = photos.map(({ path }) => path);
  const add = async () => setPhotos([...photos, ...(await platform.pickPhotos(most - photos.length))]);
  const save = async () => {
    if (topic.trim() === '') return showToast({ words: '请写一句这次学了什么', icon: 'alert' });
    setBusy(true);
    try {
      const sent = await Promise.all(photos.map((photo) => uploadWork(photo)));
      const body = { topic: topic.trim(), photoIds: sent.map(({ id }) => id) };
      await call('POST /desk/sessions/:id/note', { params: { id: session.id }, body, key: newKey() });
      setPhotos([]);
      showToast({ words: '记好了' });
      onSaved();
    } catch (error) {
      showToast({ words: `${wordsOf(error)}。您写的都还在`, icon: 'alert' });
    }
    setBusy(false);
  };
  return (
    <View className="card mt12">
      <View className="h">这次学了什么</View>
      <View className="field mt8">
        <Input
          className="input"
          value={topic}
          maxlength={100}
          placeholder="写一句就行"
          placeholderClass="hint"
          onInput={({ detail }) => setTopic(detail.value)}
        />
      </View>
      <View className="mt12">
        {session.noPhotos.length > 0 ? (
          <Strip tone="accent" icon="eyeoff">{`${session.noPhotos.join('、')}不拍照，请避开`}</Strip>
        ) : null}
      </View>
      {session.photos.length > 0 ? (
        <View className="cap">{`已有 ${session.photos.length} 张照片`}</View>
      ) : null}
      <PhotoPicker
        photos={urls.map((url) => ({ url }))}
        max={most}
        onAdd={() => void add()}
        onRemove={(index) => setPhotos(photos.filter((_, at) => at !== index))}
        onOpen={(index) => platform.previewPhotos(urls, fileUrl(urls[index] ?? ''))}
      />
      <View className="mt12">
        <Button block tone="s" busy={busy && '正在保存…'} onTap={() => void save()}>
          保存
        </Button>
      </View>
    </View>
  );
}
