// A review of the plan, and a private note.
import { useState } from 'react';
import { addDays } from '../../../../shared/format/days';
import { isoDay } from '../../../../shared/format/time';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { useCaseAction } from '../../api/use-case-action';
import { DayField } from '../day-field';
import type { WindowProps } from '../window-props';

export function ReviewForm({ file, onClose }: WindowProps) {
  const today = isoDay(Date.now());
  const [on, setOn] = useState(today);
  const [reached, setReached] = useState('');
  const [next, setNext] = useState('');
  const [nextOn, setNextOn] = useState(addDays(today, 30));
  const review = useCaseAction('POST /desk/cases/:id/reviews', file, {
    words: '回顾写好了',
    onDone: onClose,
  });
  return (
    <FormDrawer
      title="写回顾"
      hint={file.name}
      submit="保存回顾"
      busy={review.busy}
      disabled={!reached.trim() || !next.trim()}
      error={review.error}
      onSubmit={() => review.submit({ on, reached: reached.trim(), next: next.trim(), nextOn })}
      onClose={onClose}
    >
      <DayField label="哪一天回顾的" value={on} onChange={setOn} to={today} />
      <WordsField label="已经做到什么" required rows={4} max={2000} value={reached} onChange={setReached} />
      <WordsField label="下一步做什么" required rows={4} max={2000} value={next} onChange={setNext} />
      <DayField
        label="下次回顾"
        value={nextOn}
        onChange={setNextOn}
        from={addDays(today, 1)}
        help="那天早上会提醒负责社工"
      />
    </FormDrawer>
  );
}

export function NoteForm({ file, onClose }: WindowProps) {
  const [text, setText] = useState('');
  const note = useCaseAction('POST /desk/cases/:id/notes', file, {
    words: '私密记录写好了，内容加密保存',
    onDone: onClose,
  });
  return (
    <FormDrawer
      title="写私密记录"
      hint={file.name}
      submit="加密保存"
      busy={note.busy}
      disabled={!text.trim()}
      error={note.error}
      onSubmit={() => note.submit({ text: text.trim() })}
      onClose={onClose}
    >
      <WordsField label="内容" required rows={8} max={2000} value={text} onChange={setText} />
      <Note tone="plain" icon="lock">
        只有这份个案的社工能看，每看一次都记入审计日志。督查员看得到有这条记录，看不到内容。
      </Note>
    </FormDrawer>
  );
}
