// Before working time is changed: which bookings it would leave without time; after it, each with its way to be moved.
import { useState, type ReactNode } from 'react';
import { call, type Answer, type Body } from '../api/client';
import { messageOf } from '../api/errors';
import { fullMoment } from '../format/time';
import { Button } from './button';
import { Dialog } from './dialog';
import { toast } from './toast';
import './clash-check.css';

type Change = Body<'POST /desk/clashes'>;
type Clashes = Answer<'POST /desk/clashes'>;
type Save = () => Promise<unknown>;

export interface ClashCheck {
  /** Saves at once when nothing is left without time, else after a yes. */
  run: (change: Change, save: Save) => void;
  busy: boolean;
  /** Stands where it outlives the form, whose saving closes it. */
  dialog: ReactNode;
}

export function useClashCheck(): ClashCheck {
  const [asked, setAsked] = useState<{ clashes: Clashes; save: Save; saved: boolean }>();
  const [busy, setBusy] = useState(false);
  const during = (work: Promise<unknown>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  // Why something could not be saved stands in the form itself.
  const run = (change: Change, save: Save) =>
    during(
      call('POST /desk/clashes', { body: change }).then(
        (clashes) =>
          clashes.total > 0 ? setAsked({ clashes, save, saved: false }) : save().catch(() => undefined),
        (error: unknown) => toast(messageOf(error)),
      ),
    );
  const saveAnyway = ({ clashes, save }: { clashes: Clashes; save: Save }) =>
    during(
      save().then(
        () => setAsked({ clashes, save, saved: true }),
        () => setAsked(undefined),
      ),
    );
  return {
    run,
    busy,
    dialog: asked && (
      <ClashDialog
        clashes={asked.clashes}
        saved={asked.saved}
        busy={busy}
        onSave={() => saveAnyway(asked)}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}

interface Props {
  clashes: Clashes;
  saved: boolean;
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
}

function ClashDialog({ clashes: { items, total }, saved, busy, onSave, onClose }: Props) {
  return (
    <Dialog
      title={saved ? `这 ${total} 个预约要改时间` : `有 ${total} 个预约会对不上`}
      width={640}
      onClose={onClose}
    >
      <div className="dialog-body">
        <span>
          {saved
            ? '已经保存。它们还在原来的时间，居民还不知道：请逐个改约或换人，改了系统会通知居民。'
            : '系统不会自己改约，也不会取消。保存以后，请逐个改约或换人；也可以先不保存。'}
        </span>
        <ul className="clashes" tabIndex={0} aria-label="对不上的预约">
          {items.map(({ id, start, offerName, nameMasked, provider, conflict }) => (
            <li key={id} className="row">
              <b className="nw">{fullMoment(start)}</b>
              <span className="el sp">
                {offerName} {nameMasked} · {provider?.name}
              </span>
              <span className="sm due el">{conflict}</span>
              {saved && (
                <a className="nw" href={`/admin/appointments/${id}`} target="_blank" rel="noreferrer">
                  去改约
                </a>
              )}
            </li>
          ))}
          {total > items.length && (
            <li className="sec">还有 {total - items.length} 个，在“一周预约”的冲突里看。</li>
          )}
        </ul>
      </div>
      <div className="dialog-foot">
        <span className="sp" />
        {saved ? (
          <Button kind="main" onClick={onClose}>
            知道了
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>先不保存</Button>
            <Button kind="main" busy={busy} onClick={onSave}>
              仍然保存
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
