// Closing a case with its outcome, and opening it again.
import { closingOutcomes, type ClosingOutcome } from '@constants/cases';
import { useState } from 'react';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { useCaseAction } from '../../api/use-case-action';
import type { WindowProps } from '../window-props';

export function CloseForm({ file, onClose }: WindowProps) {
  const [outcome, setOutcome] = useState<ClosingOutcome>();
  const [words, setWords] = useState('');
  const close = useCaseAction('POST /desk/cases/:id/close', file, { words: '已结案', onDone: onClose });
  const running = file.plan.filter(({ ended, share }) => !ended && share < 1).length;
  return (
    <FormDrawer
      title="结案"
      hint={file.name}
      submit="结案"
      danger
      busy={close.busy}
      disabled={!outcome || !words.trim()}
      error={close.error}
      onSubmit={() => outcome && close.submit({ outcome, words: words.trim() })}
      onClose={onClose}
    >
      {running > 0 && <Note tone="due">还有 {running} 个目标没有达成。</Note>}
      <ChoiceField
        label="结果"
        required
        options={optionsOf<ClosingOutcome>(closingOutcomes)}
        value={outcome}
        onChange={setOutcome}
      />
      <WordsField label="说明" required rows={5} max={2000} value={words} onChange={setWords} />
      <Note tone="plain">结案后内容都在，不能再改；有变化可以重新开案。三年后自动删除。</Note>
    </FormDrawer>
  );
}

export function ReopenForm({ file, onClose }: WindowProps) {
  const [reason, setReason] = useState('');
  const reopen = useCaseAction('POST /desk/cases/:id/reopen', file, {
    words: '重新开案了，30天后回顾',
    onDone: onClose,
  });
  return (
    <FormDrawer
      title="重新开案"
      hint={file.name}
      submit="重新开案"
      busy={reopen.busy}
      disabled={!reason.trim()}
      error={reopen.error}
      onSubmit={() => reopen.submit({ reason: reason.trim() })}
      onClose={onClose}
    >
      <WordsField label="为什么重新开案" required rows={5} max={2000} value={reason} onChange={setReason} />
    </FormDrawer>
  );
}
