/** Doing one act of a visit: at once or queued, always with the moment at which it was done. */
import { useState } from 'react';
import { wordsOf } from '../../../shared/api/errors';
import type { Body } from '../../../shared/api/types';
import { act, type WorkAction } from '../../../shared/session/outbox';
import type { QueuedFile } from '../../../shared/session/outbox-files';
import { showToast } from '../../../shared/ui/toast';
import { sayDone } from '../../../shared/work/use-act';
import type { VisitAct } from '../../../shared/work/visit-words';

type Endpoint<A extends VisitAct> = Extract<WorkAction, `POST /desk/appointments/:id/${A}`>;
/** Files are named when they have arrived. */
type Said<A extends VisitAct> = Omit<Body<Endpoint<A>>, 'happenedAt' | 'version'>;

export interface Doing<A extends VisitAct> {
  act: A;
  body: Said<A>;
  files?: QueuedFile[];
  /** Said when it has arrived; nothing where the screen itself shows it. */
  words?: string;
  then?: (done: 'sent' | 'queued') => void;
}

export function useVisitAct(visit: { id: string; title: string } | undefined) {
  const [busy, setBusy] = useState(false);
  const run = <A extends VisitAct>({ act: name, body, files = [], words, then }: Doing<A>) => {
    if (!visit || busy) return;
    setBusy(true);
    const whole = { ...body, happenedAt: new Date().toISOString() } as unknown as Body<Endpoint<A>>;
    act(`POST /desk/appointments/:id/${name}` as Endpoint<A>, visit, whole, files)
      .then(
        (done) => {
          if (words || done === 'queued') sayDone(done, words ?? '');
          then?.(done);
        },
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
