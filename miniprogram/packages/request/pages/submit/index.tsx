/** 我要反映 / 求助: words first; place, kind and the rest are already filled in. */
import { aria } from '../../../../shared/ui/aria';
import { Textarea, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ApiError } from '../../../../shared/api/errors';
import { platform } from '../../../../shared/platform';
import { go, goInstead } from '../../../../shared/platform/navigate';
import {
  addPhotos,
  changeDraft,
  isEmpty,
  markWaiting,
  readDraft,
  setVoice,
  useDraft,
} from '../../../../shared/session/draft';
import { homePlace, sendDraft } from '../../../../shared/session/send-draft';
import { loadMe, useElder, useSession } from '../../../../shared/session/session';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { Listening } from '../../../../shared/ui/listening';
import { Page } from '../../../../shared/ui/page';
import { PhotoPicker } from '../../../../shared/ui/photo-picker';
import { useVoice } from '../../../../shared/ui/use-voice';
import { VoiceNote } from '../../../../shared/ui/voice-note';
import { Facts } from '../../components/facts';
import { NotSent } from '../../components/not-sent';
import { useSuggestion } from '../../components/use-suggestion';
import { photoUrl } from '../../components/photo-url';
import './index.scss';

const mostPhotos = 9;

export default function Submit() {
  const draft = useDraft();
  const elder = useElder();
  const phone = useSession((session) => session.me?.resident.community?.phone);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<ApiError>();
  const voice = useVoice(setVoice);
  useSuggestion(draft.text);

  useEffect(() => {
    const fillHome = () => {
      const home = homePlace();
      if (home && !readDraft().place) changeDraft({ place: home });
    };
    if (useSession.getState().me) fillHome();
    else void loadMe().then(fillHome, () => undefined);
  }, []);

  const submit = () => {
    if (!readDraft().place) return go('place');
    setSending(true);
    setFailed(undefined);
    sendDraft()
      .then(
        ({ id }) => goInstead('submitted', { id }),
        (error: unknown) => {
          const reason = error instanceof ApiError ? error : new ApiError('没有送出去', 'unknown', 500);
          if (reason.offline) markWaiting(true);
          setFailed(reason);
        },
      )
      .finally(() => setSending(false));
  };
  const pick = () => void platform.pickPhotos(mostPhotos - draft.photos.length).then(addPhotos);
  const urls = draft.photos.map(photoUrl);
  const foot = (
    <View className="foot">
      <Button size="lg" block busy={sending && '正在送出…'} disabled={isEmpty(draft)} onTap={submit}>
        交给社区
      </Button>
    </View>
  );

  if (failed) {
    return (
      <Page title="我要反映 / 求助" back="back">
        <NotSent
          error={failed}
          draft={draft}
          busy={sending}
          phone={phone}
          onRetry={submit}
          onEdit={() => setFailed(undefined)}
        />
      </Page>
    );
  }
  return (
    <Page title="我要反映 / 求助" back="back" foot={foot} className="submit">
      <View className="card words">
        <Textarea
          className="textarea"
          autoHeight
          maxlength={2000}
          value={draft.text}
          placeholder={elder ? '写一句话就行' : '写一句话就行：哪里、什么事'}
          placeholderClass="hint"
          onInput={({ detail }) => changeDraft({ text: detail.value })}
        />
        {draft.voice ? (
          <VoiceNote
            url={draft.voice.path}
            seconds={draft.voice.seconds}
            onRemove={() => setVoice(undefined)}
          />
        ) : (
          <View className="vbar" {...aria('button')} {...voice.handlers}>
            <View className="vbar-disc">
              <Icon name="mic" />
            </View>
            <View className="grow">
              <View className="h">{draft.text ? '按住说话，接着说' : '按住说话，不用打字'}</View>
              <View className="vbar-note">录音和字一起送到社区</View>
            </View>
          </View>
        )}
        <PhotoPicker
          photos={draft.photos.map((photo) => ({
            url: photoUrl(photo),
            progress: photo.progress,
            failed: photo.failed,
          }))}
          max={mostPhotos}
          onAdd={pick}
          onRemove={(index) => changeDraft({ photos: draft.photos.filter((_, at) => at !== index) })}
          onOpen={(index) => platform.previewPhotos(urls, urls[index] ?? '')}
        />
      </View>
      <Facts draft={draft} />
      <View className="cap row kept">
        <Icon name="done" size={elder ? 26 : 20} />
        {isEmpty(draft) ? '写的时候就替您存着' : '草稿已存好，退出也不会丢'}
      </View>
      <Listening voice={voice} />
    </Page>
  );
}
