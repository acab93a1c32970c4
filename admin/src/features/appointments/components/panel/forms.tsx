// Decline, cancel, rule on an appeal: the words that the resident will read.
import { appealRulings, cancelReasons, type CancelReason } from '@constants/appointments';
import type { StaffAppointment } from '@contract/appointments';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { toast } from '../../../../shared/ui/toast';
import { dayAndClock } from '../../api/days';

interface Props {
  booking: StaffAppointment;
  onClose: () => void;
}

const most = 300;

export function DeclineForm({ booking, onClose }: Props) {
  const [words, setWords] = useState('');
  const decline = useWrite('POST /desk/appointments/:id/decline');
  return (
    <FormDrawer
      title="谢绝预约"
      hint={booking.number}
      submit="谢绝"
      danger
      busy={decline.isPending}
      disabled={!words.trim()}
      error={decline.error}
      onClose={onClose}
      onSubmit={() =>
        decline.mutate(
          { params: { id: booking.id }, body: { words: words.trim(), version: booking.version } },
          { onSuccess: () => done('已谢绝，居民会看到您的话', onClose) },
        )
      }
    >
      <WordsField
        label="告诉居民的话"
        required
        help="说清为什么、可以怎么办"
        rows={4}
        max={most}
        value={words}
        onChange={setWords}
      />
      <Note tone="due">这个时间会空出来，排队的人会收到有空位的通知。</Note>
    </FormDrawer>
  );
}

export function CancelForm({ booking, onClose }: Props) {
  const [reason, setReason] = useState<CancelReason>();
  const [words, setWords] = useState('');
  const cancel = useWrite('POST /desk/appointments/:id/cancel');
  const submit = () => {
    if (!reason) return;
    cancel.mutate(
      {
        params: { id: booking.id },
        body: { reason, version: booking.version, ...(words.trim() ? { words: words.trim() } : {}) },
      },
      { onSuccess: () => done('已取消，居民和社工会收到通知', onClose) },
    );
  };
  return (
    <FormDrawer
      title="取消预约"
      hint={`${booking.nameMasked} ${dayAndClock(booking.start)}`}
      submit="取消这个预约"
      danger
      busy={cancel.isPending}
      disabled={!reason}
      error={cancel.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceField
        label="为什么"
        required
        options={optionsOf<CancelReason>(cancelReasons)}
        value={reason}
        onChange={setReason}
      />
      <WordsField label="告诉居民的话" rows={3} max={most} value={words} onChange={setWords} />
      <Note tone="due">取消后不能恢复，要重新预约。由工作人员取消的，不算居民违约。</Note>
    </FormDrawer>
  );
}

type Ruling = keyof typeof appealRulings;

export function RuleForm({ booking, onClose }: Props) {
  const [ruling, setRuling] = useState<Ruling>();
  const [words, setWords] = useState('');
  const rule = useWrite('POST /desk/appointments/:id/rule');
  const submit = () => {
    if (!ruling) return;
    rule.mutate(
      { params: { id: booking.id }, body: { ruling, words: words.trim(), version: booking.version } },
      { onSuccess: () => done('已裁定，居民会收到结果', onClose) },
    );
  };
  return (
    <FormDrawer
      title="裁定申诉"
      hint={booking.number}
      submit="裁定"
      busy={rule.isPending}
      disabled={!ruling || !words.trim()}
      error={rule.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {booking.appeal && <Note tone="plain">居民说：“{booking.appeal.words}”</Note>}
      <ChoiceField
        label="结果"
        required
        options={optionsOf<Ruling>(appealRulings)}
        value={ruling}
        onChange={setRuling}
      />
      <WordsField
        label="理由"
        required
        help="居民会看到"
        rows={4}
        max={most}
        value={words}
        onChange={setWords}
      />
    </FormDrawer>
  );
}

function done(words: string, onClose: () => void): void {
  toast(words);
  onClose();
}
