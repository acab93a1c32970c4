/** 服务记录: the four lines of the template, photos with consent, the person's own yes, and when to ask again. */
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { recordLines, recordTemplates } from '../../../../../cloud/src/appointments/contract.constants';
import { wordsOf } from '../../../../shared/api/errors';
import { goBack } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import type { QueuedFile } from '../../../../shared/session/outbox-files';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Choices, choicesOf } from '../../../../shared/ui/choices';
import { LocalPhotos } from '../../../../shared/ui/local-photos';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { Toggle } from '../../../../shared/ui/toggle';
import { Words } from '../../../../shared/ui/words';
import { loadVisit } from '../../../../shared/work/day';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { Ink, type Signing } from '../../components/ink';
import {
  confirmations,
  dropDraft,
  followUps,
  lineNames,
  lines,
  missingIn,
  templateOf,
  useRecordDraft,
  type RecordDraft,
} from '../../components/record-draft';
import { useVisitAct } from '../../components/use-visit-act';
import { VoiceYes } from '../../components/voice-yes';
import '../../components/visit.scss';

interface PartProps {
  draft: RecordDraft;
  change: (part: Partial<RecordDraft>) => void;
}

function Photos({ draft, change }: PartProps) {
  const toggle = (consent: boolean) => change(consent ? { consent } : { consent, photos: [] });
  return (
    <View>
      <View className="list mt12">
        <View className="lrow">
          <View className="grow">居民同意拍照留档</View>
          <Toggle on={draft.consent} label="居民同意拍照留档" onChange={toggle} />
        </View>
      </View>
      {draft.consent ? (
        <LocalPhotos label="照片" photos={draft.photos} max={9} onChange={(photos) => change({ photos })} />
      ) : null}
    </View>
  );
}

/** Photos first; the yes, as a picture or a voice, is a file of its own. */
const filesOf = (draft: RecordDraft, yes: QueuedFile[]): QueuedFile[] => [
  ...draft.photos.map((photo): QueuedFile => ({ ...photo, field: 'photoIds' })),
  ...yes,
];

export default function Record() {
  const { id = '' } = useParams();
  const { data, error, waiting, reload } = useLoad(() => loadVisit(id));
  const { draft, change } = useRecordDraft(id);
  const [signed, setSigned] = useState(false);
  const signing = useRef<Signing>();
  const row = data?.whole ?? data?.stop;
  const title = row ? `${data?.stop?.name ?? row.nameMasked}，${row.offerName}` : '';
  const { busy, run } = useVisitAct(row && { id, title });
  const hints = row && recordLines[templateOf(row)];
  const yes = async (): Promise<QueuedFile[]> => {
    const file = draft.confirmedBy === 'signature' ? await signing.current?.save() : draft.voice;
    return file && draft.confirmedBy !== 'unable' ? [{ ...file, field: 'confirmationId' }] : [];
  };
  const send = async () => {
    const { goal, done, observations, nextStep, consent, confirmedBy, followUp } = draft;
    const days = followUp === 'none' ? {} : { followUpDays: Number(followUp) };
    const words = { goal, done, observations, nextStep };
    run({
      act: 'record',
      body: { ...words, photoIds: [], consent, confirmedBy, ...days },
      files: filesOf(draft, await yes()),
      words: '记录存好了',
      then: () => {
        dropDraft(id);
        goBack();
      },
    });
  };
  const lacks = missingIn(draft, signed);
  const foot = row ? (
    <View className="foot">
      <Button
        size="lg"
        block
        busy={busy && '正在存…'}
        disabled={Boolean(lacks)}
        onTap={() =>
          void send().catch((reason: unknown) => showToast({ words: wordsOf(reason), icon: 'alert' }))
        }
      >
        {lacks ?? '存好记录'}
      </Button>
    </View>
  ) : null;
  return (
    <Page title={row ? recordTemplates[templateOf(row)] : '服务记录'} back="back" foot={foot}>
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="您写的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {hints ? (
        <>
          <View className="lead mt8">{title}</View>
          {lines.map((line) => (
            <Words
              key={line}
              label={line === 'done' ? `${lineNames.done}（居民看得到）` : lineNames[line]}
              hint={hints[line]}
              value={draft[line]}
              most={2000}
              onChange={(text) => change({ [line]: text })}
            />
          ))}
          <Photos draft={draft} change={change} />
          <Choices
            label="居民确认"
            options={choicesOf(confirmations)}
            value={draft.confirmedBy}
            onChange={(confirmedBy) => change({ confirmedBy })}
          />
          <View className="mt12">
            {draft.confirmedBy === 'signature' ? <Ink signing={signing} onSigned={setSigned} /> : null}
            {draft.confirmedBy === 'voice' ? (
              <VoiceYes voice={draft.voice} onVoice={(voice) => change({ voice })} />
            ) : null}
          </View>
          <Choices
            label="过几天回访"
            options={choicesOf(followUps)}
            value={draft.followUp}
            onChange={(followUp) => change({ followUp })}
          />
        </>
      ) : null}
    </Page>
  );
}
