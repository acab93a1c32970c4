/** Signing up: oneself, a senior of the family, or a child; refused things keep everything that was typed. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { goInstead } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { aria } from '../../../../shared/ui/aria';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { showToast } from '../../../../shared/ui/toast';
import { Toggle } from '../../../../shared/ui/toggle';
import { ChildForm } from '../../components/child-form';
import { childBody, childMissing, emptyChild } from '../../components/draft';
import '../../components/course.scss';

export default function Enrol() {
  const { id = '', child: forChild } = useRouter().params;
  const [child, setChild] = useState(emptyChild);
  const [forId, setForId] = useState<string>();
  const [photoConsent, setPhotos] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const seniors = useLoad(() => call('GET /me/family', {}));
  const submit = () => {
    const missing = forChild ? childMissing(child) : undefined;
    if (missing) return showToast({ words: missing, icon: 'alert' });
    setBusy(true);
    const body = {
      photoConsent,
      ...(forId ? { forId } : {}),
      ...(forChild ? { child: childBody(child) } : {}),
    };
    call('POST /courses/:id/enrol', { params: { id }, body, key }).then(
      (place) => {
        showToast({ words: place.state === 'enrolled' ? '报上了' : `排上队了，第 ${place.queue ?? 1} 位` });
        goInstead('myCourses', { id: place.id });
      },
      (error: unknown) => {
        setBusy(false);
        setKey(newKey());
        showToast({ words: `${wordsOf(error)}。您填的都还在`, icon: 'alert' });
      },
    );
  };
  const chip = (word: string, value: string | undefined) => (
    <View
      key={word}
      className={`chip ${forId === value ? 'on' : ''}`}
      {...aria('radio', undefined, forId === value)}
      onClick={() => setForId(value)}
    >
      {word}
    </View>
  );
  const relatives = seniors.data?.items.filter(({ side }) => side === 'relative') ?? [];
  return (
    <Page
      title="报名"
      back="back"
      foot={
        <View className="foot">
          <Button size="lg" block busy={busy && '正在报名…'} onTap={submit}>
            报名
          </Button>
        </View>
      }
    >
      {forChild ? (
        <ChildForm child={child} onChange={setChild} />
      ) : (
        <View className="card">
          <View className="h">给谁报名</View>
          <View className="chips mt8">
            {chip('我自己', undefined)}
            {relatives.map(({ residentId, name }) => chip(name, residentId))}
          </View>
        </View>
      )}
      <View className="card mt12">
        <View className="agree">
          <View className="grow">
            <View>上课可以拍照</View>
            <View className="cap">照片只给一起上课的人看。不同意也能上课</View>
          </View>
          <Toggle on={photoConsent} label="上课可以拍照" onChange={setPhotos} />
        </View>
      </View>
    </Page>
  );
}
