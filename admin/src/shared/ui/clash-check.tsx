// Before working time is changed: which bookings and lessons it would leave without time; after it, each with its way to be moved.
import { useState, type ReactNode } from 'react';
import { call, type Answer, type Body } from '../api/client';
import { messageOf } from '../api/errors';
import { fullMoment, isoDay } from '../format/time';
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

function ClashDialog({ clashes, saved, busy, onSave, onClose }: Props) {
  const { items, total } = clashes;
  const many = howMany(clashes);
  return (
    <Dialog title={saved ? `这 ${many}要另行安排` : `有 ${many}会对不上`} width={760} onClose={onClose}>
      <div className="dialog-body">
        <span>
          {saved ? leftToDo(clashes) : '系统不会自己改，也不会取消。保存以后请逐个安排；也可以先不保存。'}
        </span>
        <ul className="clashes" tabIndex={0} aria-label="对不上的预约和课">
          {items.map((clash) => (
            <ClashRow key={clash.id} clash={clash} saved={saved} />
          ))}
          {total > items.length && (
            <li className="sec">还有 {total - items.length} 个没有列出，预约在“一周预约”的冲突里看。</li>
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

/** 3 个预约、2 次课 */
function howMany({ total, lessons }: Clashes): string {
  const bookings = total - lessons;
  return [bookings > 0 && `${bookings} 个预约`, lessons > 0 && `${lessons} 次课`].filter(Boolean).join('、');
}

const leftToDo = ({ total, lessons }: Clashes): string =>
  [
    '已经保存。它们还在原来的时间，居民还不知道。',
    total > lessons && '预约请逐个改约或换人，改了系统会通知居民。',
    lessons > 0 && '课请换老师、改时间，或者这次停课，停课会通知报名的人。',
  ]
    .filter(Boolean)
    .join('');

type Clash = Clashes['items'][number];

const ways: Record<Clash['what'], { words: string; to: (clash: Clash) => string }> = {
  appointment: { words: '去改约', to: ({ id }) => `/admin/appointments/${id}` },
  lesson: {
    words: '去改课',
    to: ({ id, start }) => `/admin/appointments/timetable?from=${isoDay(start)}&session=${id}`,
  },
};

function ClashRow({ clash, saved }: { clash: Clash; saved: boolean }) {
  const { what, start, name, who, by, conflict } = clash;
  return (
    <li className="row">
      <b className="nw">{fullMoment(start)}</b>
      <span className="sp">
        {what === 'lesson' && <span className="tag">课</span>} {name} {who} · {by}
      </span>
      <span className="sm due el" title={conflict}>
        {conflict}
      </span>
      {saved && (
        <a className="nw" href={ways[what].to(clash)} target="_blank" rel="noreferrer">
          {ways[what].words}
        </a>
      )}
    </li>
  );
}
