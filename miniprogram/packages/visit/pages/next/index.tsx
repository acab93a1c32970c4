/** A worker books: the next time after a visit, or the visit that a request needs. Same service, same person come first. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { civilDay } from '../../../../shared/format/days';
import { momentText } from '../../../../shared/format/time';
import { goBack } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useSession } from '../../../../shared/session/session';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Choices, type Choice } from '../../../../shared/ui/choices';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { Strip } from '../../../../shared/ui/strip';
import { showToast } from '../../../../shared/ui/toast';
import { PickTime } from '../../components/pick-time';
import '../../components/visit.scss';

const fortnight = 14;
const anybody = 'any';

interface TimesProps {
  offerId: string;
  residentId: string;
  requestId?: string | undefined;
  wished: string | undefined;
}

const loadTimes = (offerId: string, residentId: string, staffId: string) =>
  call('GET /desk/calendar', {
    query: {
      offerId,
      residentId,
      from: civilDay(new Date()),
      days: fortnight,
      ...(staffId === anybody ? {} : { staffId }),
    },
  });

/** Mounted anew for each service and worker, so that nothing of the one before stays chosen. */
function Times({ offerId, residentId, requestId, staffId }: TimesProps & { staffId: string }) {
  const { data, error, waiting, reload } = useLoad(() => loadTimes(offerId, residentId, staffId));
  const [day, setDay] = useState<string>();
  const [start, setStart] = useState<string>();
  const [busy, setBusy] = useState(false);
  const book = () => {
    if (!start) return;
    setBusy(true);
    const wish = { offerId, residentId, start, ...(staffId === anybody ? {} : { staffId }) };
    call('POST /desk/appointments', {
      key: newKey(),
      body: { ...wish, ...(requestId ? { requestId } : {}) },
    }).then(
      () => {
        showToast({ words: `约好了：${momentText(start, new Date())}`, icon: 'cal' });
        goBack();
      },
      (reason: unknown) => {
        setBusy(false);
        showToast({ words: wordsOf(reason), icon: 'alert' });
        reload();
      },
    );
  };
  if (error && !data) return <LoadFailed error={error} kept="还没有约，什么都没丢" onRetry={reload} />;
  if (!data) return waiting ? <CardSkeleton /> : null;
  const shown = day ?? data.days.find(({ mark }) => mark === 'open')?.date;
  const pick = (next: string) => {
    setDay(next);
    setStart(undefined);
  };
  return (
    <>
      {data.refusal ? (
        <Strip tone="accent" icon="alert">
          {data.refusal}
        </Strip>
      ) : null}
      <PickTime days={data.days} day={shown} start={start} onDay={pick} onStart={setStart} />
      <View className="pick-foot">
        <Button size="lg" block icon="cal" busy={busy && '正在约…'} disabled={!start} onTap={book}>
          {start ? `就约 ${momentText(start, new Date())}` : '先选几点'}
        </Button>
      </View>
    </>
  );
}

function Who({ offerId, residentId, requestId, wished }: TimesProps) {
  const me = useSession((session) => session.me?.staff);
  const { data } = useLoad(() => loadTimes(offerId, residentId, anybody));
  const [chosen, setChosen] = useState<string>();
  const workers = data?.workers ?? [];
  const mine = workers.some(({ staffId }) => staffId === (wished ?? me?.id)) ? (wished ?? me?.id) : undefined;
  const staffId = chosen ?? mine ?? anybody;
  if (!data) return <CardSkeleton />;
  const options: Choice<string>[] = [
    ...workers.map(({ staffId: one, name }) => [one, one === me?.id ? '我自己' : name] as const),
    [anybody, '谁都行'],
  ];
  return (
    <>
      <Choices label="谁去" options={options} value={staffId} onChange={setChosen} />
      <Times key={staffId} {...{ offerId, residentId, requestId, staffId, wished }} />
    </>
  );
}

export default function Next() {
  const { residentId = '', offerId, staffId, requestId } = useParams();
  const { data, error, reload } = useLoad(() => call('GET /desk/offers', {}));
  const [chosen, setChosen] = useState<string | undefined>(offerId);
  const offers = data?.items.filter(({ active, resource }) => active && resource === 'staff') ?? [];
  return (
    <Page title={requestId ? '约上门' : '约下次'} back="back">
      {error && !data ? <LoadFailed error={error} kept="还没有约，什么都没丢" onRetry={reload} /> : null}
      {data && offers.length === 0 ? (
        <Panel picture="empty" title="还没有可以约的服务" words="请社区先建好服务项目" />
      ) : null}
      {offers.length > 0 ? (
        <Choices
          label="什么服务"
          options={offers.map(({ id, name }) => [id, name] as const)}
          value={chosen}
          onChange={setChosen}
        />
      ) : null}
      {chosen ? (
        <Who key={chosen} offerId={chosen} residentId={residentId} requestId={requestId} wished={staffId} />
      ) : null}
    </Page>
  );
}
