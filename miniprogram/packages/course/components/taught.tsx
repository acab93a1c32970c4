/** What was taught, with pictures; says first who does not want to be in them. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { uploadWork, call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { LocalFile } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { LocalPhotos } from '../../../shared/ui/local-photos';
import { Strip } from '../../../shared/ui/strip';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import type { Roll } from '../../../shared/work/lessons';
import { isHere, type Line } from './marks';

const most = 9;

interface TaughtProps {
  lesson: Roll;
  lines: readonly Line[];
  onSaved: () => void;
}

export function Taught({ lesson, lines, onSaved }: TaughtProps) {
  const [topic, setTopic] = useState(lesson.topic ?? '');
  const [photos, setPhotos] = useState<LocalFile[]>([]);
  const [busy, setBusy] = useState(false);
  const shy = lines.filter((line) => isHere(line) && !line.photoConsent).map(({ name }) => name);
  const save = async () => {
    setBusy(true);
    try {
      const sent = await Promise.all(photos.map((photo) => uploadWork(photo)));
      const body = { topic: topic.trim(), photoIds: sent.map(({ id }) => id) };
      await call('POST /desk/sessions/:id/note', { params: { id: lesson.id }, body, key: newKey() });
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
      <TextField className="mt8" value={topic} hint="写一句就行" most={100} onChange={setTopic} />
      <View className="mt12">
        {shy.length > 0 ? (
          <Strip tone="accent" icon="eyeoff">{`${shy.join('、')}不拍照，请避开`}</Strip>
        ) : null}
      </View>
      {lesson.photos.length > 0 ? <View className="cap">{`已有 ${lesson.photos.length} 张照片`}</View> : null}
      <LocalPhotos photos={photos} max={most} onChange={setPhotos} />
      <View className="mt12">
        <Button block tone="s" busy={busy && '正在保存…'} disabled={!topic.trim()} onTap={() => void save()}>
          {topic.trim() ? '保存' : '还要写一句'}
        </Button>
      </View>
    </View>
  );
}
