/** 没人应门: the steps in their order as big buttons, each with what was done and when; then it may be given up. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  noAnswerNeeds,
  noAnswerOnce,
  noAnswerSteps,
  type NoAnswerStep,
} from '../../../../../cloud/src/appointments/contract.constants';
import { clockTime } from '../../../../shared/format/time';
import { goBack } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { useReloadWhenSent } from '../../../../shared/session/use-reload-when-sent';
import { Button } from '../../../../shared/ui/button';
import type { IconName } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { loadVisit } from '../../../../shared/work/day';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { callStop } from '../../../../shared/work/visit-card';
import { withQueued, type Attempt } from '../../../../shared/work/visit-state';
import { BigChoice } from '../../components/big-choice';
import { NoteSheet } from '../../components/note-sheet';
import { useVisitAct } from '../../components/use-visit-act';
import '../../components/visit.scss';

const steps = Object.keys(noAnswerSteps) as NoAnswerStep[];
const icons: Record<NoAnswerStep, IconName> = {
  retry: 'door',
  contact: 'phone',
  neighbour: 'people',
  onSite: 'shield',
  urgent: 'alert',
};
const hints: Record<NoAnswerStep, string> = {
  retry: '敲门、按铃，等几分钟',
  contact: '打本人电话，再打家里人',
  neighbour: '问邻居、楼长有没有见到人',
  onSite: '请网格员或物业到场',
  urgent: '担心出事：马上派单，逐级通知',
};

const notSent = '没有网络，紧急诉求还没报出去，请先打电话给社区或 110';

const has = (attempts: Attempt[], step: NoAnswerStep) => attempts.some((tried) => tried.step === step);

/** What has to come first, in words; undefined when the step may be taken. */
const lockedBy = (attempts: Attempt[], step: NoAnswerStep) =>
  noAnswerNeeds[step].find((earlier) => !has(attempts, earlier));

const doneLine = (attempts: Attempt[], step: NoAnswerStep) =>
  attempts
    .filter((tried) => tried.step === step)
    .map(({ at, note }) => [clockTime(at), note].filter(Boolean).join(' '))
    .join('；');

const mayGiveUp = (attempts: Attempt[]) =>
  has(attempts, 'retry') &&
  has(attempts, 'contact') &&
  (['neighbour', 'onSite', 'urgent'] as const).some((step) => has(attempts, step));

function Step({ step, attempts, onTap }: { step: NoAnswerStep; attempts: Attempt[]; onTap: () => void }) {
  const done = doneLine(attempts, step);
  const first = lockedBy(attempts, step);
  const closed = first !== undefined || (done !== '' && noAnswerOnce.includes(step));
  const tone = done ? 'done' : first ? 'locked' : step === 'urgent' ? 'danger' : 'plain';
  return (
    <BigChoice
      icon={icons[step]}
      word={noAnswerSteps[step]}
      note={done || (first ? `先${noAnswerSteps[first]}` : hints[step])}
      tone={tone}
      onTap={closed ? undefined : onTap}
    />
  );
}

export default function Door() {
  const { id = '' } = useParams();
  const { data, error, waiting, reload } = useLoad(() => loadVisit(id));
  const items = useOutbox((state) => state.items);
  useReloadWhenSent(reload, id);
  const [step, setStep] = useState<NoAnswerStep | 'end'>();
  const visit = data && withQueued(data, items);
  const row = data?.whole ?? data?.stop;
  const stop = data?.stop;
  const name = stop?.name ?? row?.nameMasked ?? '';
  const { busy, run } = useVisitAct(row && { id, title: `${name}，${row.offerName}` });
  const attempts = visit?.attempts ?? [];
  const close = () => setStep(undefined);
  const take = (next: NoAnswerStep) => {
    if (next === 'contact' && stop) callStop(stop);
    setStep(next);
  };
  const log = (taken: NoAnswerStep, note: string) =>
    run({
      act: 'attempts',
      body: { step: taken, ...(note ? { note } : {}) },
      ...(taken === 'urgent' ? { words: '紧急诉求已报，正在通知' } : {}),
      then: (done) => {
        // Nobody hears of it before there is a network: the worker must not think that help is on its way.
        if (done === 'queued' && taken === 'urgent') showToast({ words: notSent, icon: 'alert' });
        close();
        reload();
      },
    });
  const giveUp = (note: string) =>
    run({ act: 'unanswered', body: { note }, words: '已记无人应门', then: goBack });
  const foot =
    visit?.state === 'booked' ? (
      <View className="foot">
        <Button size="lg" block tone="s" disabled={!mayGiveUp(attempts)} onTap={() => setStep('end')}>
          {mayGiveUp(attempts) ? '还是没人，记无人应门' : '敲门、打电话、问过别人后再记'}
        </Button>
      </View>
    ) : null;
  return (
    <Page title="没人应门" back="back" foot={foot}>
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="今天的预约都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={3} /> : null}
      {visit && row ? (
        <>
          <View className="lead mt8">{name}</View>
          <View className="cap">{row.place}</View>
          <View className="mt12">
            {steps.map((one) => (
              <Step key={one} step={one} attempts={attempts} onTap={() => take(one)} />
            ))}
          </View>
        </>
      ) : null}
      {step && step !== 'end' ? (
        <NoteSheet
          title={noAnswerSteps[step]}
          words={hints[step]}
          label="看到、听到什么（可以不写）"
          hint="例如：屋里有电视声"
          button={step === 'urgent' ? '马上报紧急诉求' : '做过了，记下'}
          optional
          busy={busy}
          onClose={close}
          onDone={(note) => log(step, note)}
        />
      ) : null}
      {step === 'end' ? (
        <NoteSheet
          title="记无人应门"
          label="怎么收尾的"
          hint="例如：邻居说回女儿家了，留了条"
          button="记无人应门"
          busy={busy}
          onClose={close}
          onDone={giveUp}
        />
      ) : null}
    </Page>
  );
}
