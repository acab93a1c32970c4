/** WeChat lets one message through for each yes: a worker collects them here, so that new work rings the phone. */
import { useState } from 'react';
import { call } from '../api/client';
import { wordsOf } from '../api/errors';
import { askToTell } from '../session/subscribe';
import { useLoad } from '../session/use-load';
import { Strip } from '../ui/strip';
import { showToast } from '../ui/toast';

const forWorkers = new Set<string>(['requestAssigned', 'requestDue', 'urgentPage']);
const atOnce = 3;
/** With fewer left than this it is time to ask. */
const few = 3;

const workTemplates = async () =>
  (await call('GET /me/subscriptions', {})).items
    .filter(({ kinds }) => kinds.some((kind) => forWorkers.has(kind)))
    .slice(0, atOnce);

export function Alerts() {
  const { data, set } = useLoad(workTemplates);
  const [busy, setBusy] = useState(false);
  const least = Math.min(...(data ?? []).map(({ remaining }) => remaining));
  if (!data || data.length === 0 || least >= few) return null;
  const ask = () => {
    if (busy) return;
    setBusy(true);
    askToTell(data)
      .then(workTemplates)
      .then(set, (error: unknown) => showToast({ words: wordsOf(error), icon: 'horn' }))
      .finally(() => setBusy(false));
  };
  return (
    <Strip tone="calm" icon="horn" more="加一次" onTap={ask}>
      {least > 0 ? `微信派单提醒还剩 ${least} 次` : '微信派单提醒用完了'}
    </Strip>
  );
}
