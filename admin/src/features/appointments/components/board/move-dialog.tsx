// Moves a booking without dragging, or after a drop that broke a rule: who, when, and an overrule with its reason.
import { useState } from 'react';
import { messageOf } from '../../../../shared/api/errors';
import { momentAt } from '../../../../shared/format/days';
import { isoDay, minuteOfDay } from '../../../../shared/format/time';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { LineField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { TimeInput } from '../../../../shared/ui/time-input';
import { dayAndClock } from '../../api/days';
import { useMoves } from '../../api/moves';
import type { MoveAsked } from '../../api/use-drop';
import { SlotPicker, type Choice } from '../slots/slot-picker';

interface Props {
  asked: MoveAsked;
  onClose: () => void;
}

export function MoveDialog({ asked, onClose }: Props) {
  const { booking, refusal } = asked;
  const holder = booking.provider;
  const holderId = holder?.kind === 'staff' ? holder.staffId : undefined;
  const [choice, setChoice] = useState<Choice>({
    staffId: asked.staffId ?? holderId,
    name: asked.name ?? holder?.name,
    date: isoDay(asked.start ?? booking.start),
    ...(refusal ? {} : { start: asked.start }),
  });
  const [overruling, setOverruling] = useState(refusal !== undefined);
  const [minute, setMinute] = useState<number | undefined>(minuteOfDay(asked.start ?? booking.start));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const { move, busy } = useMoves();
  const start = overruling
    ? minute === undefined
      ? undefined
      : momentAt(choice.date, minute).toISOString()
    : choice.start;
  const name = choice.name ?? holder?.name ?? '';
  const same = start === booking.start && (choice.staffId ?? holderId) === holderId;
  const ready = start !== undefined && !same && (!overruling || reason.trim().length >= 2);
  const submit = () => {
    if (!start) return;
    setError(undefined);
    move(booking, {
      start,
      staffId: holderId ? choice.staffId : undefined,
      name,
      overrule: overruling ? reason.trim() : undefined,
    }).then(onClose, setError);
  };
  return (
    <Dialog
      title="改时间或换人"
      hint={`${booking.nameMasked} · ${booking.offerName} · 现在 ${dayAndClock(booking.start)} ${holder?.name ?? ''}`}
      width={760}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) submit();
        }}
      >
        <div className="dialog-body">
          {refusal && (
            <Note tone="due" icon="alert">
              <b>这样排不合规矩。</b> {refusal} 请另选时间；确实要这样排，在下面写明理由。
            </Note>
          )}
          <SlotPicker
            offerId={booking.offerId}
            residentId={booking.residentId}
            movingId={booking.id}
            choice={overruling ? { ...choice, start: undefined } : choice}
            onChange={(next) => {
              setChoice(next);
              if (next.start) setOverruling(false);
            }}
          />
          <Overrule
            on={overruling}
            onToggle={setOverruling}
            minute={minute}
            onMinute={setMinute}
            reason={reason}
            onReason={setReason}
          />
          {error ? <Note tone="bad">{messageOf(error)}</Note> : null}
        </div>
        <div className="dialog-foot">
          <span className="sm sec sp">
            {start && !same ? (
              <>
                改到{' '}
                <b className="pri">
                  {dayAndClock(start)} {name}
                </b>
                。会通知居民和社工，30秒内可撤销。
              </>
            ) : (
              '选一个时间。'
            )}
          </span>
          <Button onClick={onClose}>取消</Button>
          <Button kind="main" type="submit" busy={busy} disabled={!ready}>
            {overruling ? '仍要这样排' : '改约'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OverruleProps {
  on: boolean;
  onToggle: (on: boolean) => void;
  minute: number | undefined;
  onMinute: (minute: number | undefined) => void;
  reason: string;
  onReason: (reason: string) => void;
}

function Overrule({ on, onToggle, minute, onMinute, reason, onReason }: OverruleProps) {
  return (
    <div className="overrule">
      <label className="row">
        <input
          type="checkbox"
          className="ck"
          checked={on}
          onChange={(event) => onToggle(event.target.checked)}
        />
        排在空档以外的时间（上班时间、提前量、路上时间可以破例，别人已约的不行）
      </label>
      {on && (
        <div className="row t">
          <div className="fd">
            <span className="lab">几点</span>
            <TimeInput label="几点" minute={minute} onChange={onMinute} />
          </div>
          <div className="sp">
            <LineField
              label="破例的理由"
              required
              help="写进经过，站长和督查看得到"
              max={300}
              value={reason}
              onChange={onReason}
            />
          </div>
        </div>
      )}
    </div>
  );
}
