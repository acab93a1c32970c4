// Goals: set one with its measure, write down a value, end it.
import { goalResults, type GoalResult } from '@constants/cases';
import { useState } from 'react';
import { addDays } from '../../../../shared/format/days';
import { isoDay } from '../../../../shared/format/time';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, LineField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { useCaseAction } from '../../api/use-case-action';
import { plain } from '../../api/words';
import { DayField } from '../day-field';
import type { WindowProps } from '../window-props';

const numberOf = (text: string): number | undefined =>
  text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);

export function GoalForm({ file, onClose }: WindowProps) {
  const today = isoDay(Date.now());
  const [what, setWhat] = useState('');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [by, setBy] = useState(addDays(today, 90));
  const goal = useCaseAction('POST /desk/cases/:id/goals', file, { words: '目标定好了', onDone: onClose });
  const baseline = numberOf(from);
  const target = numberOf(to);
  const ready = what.trim() && name.trim() && unit.trim() && baseline !== undefined && target !== undefined;
  const submit = () => {
    if (baseline === undefined || target === undefined) return;
    goal.submit({
      what: what.trim(),
      measure: { name: name.trim(), unit: unit.trim(), baseline, target },
      by,
    });
  };
  return (
    <FormDrawer
      title="定目标"
      hint={file.name}
      submit="定下来"
      busy={goal.busy}
      disabled={!ready}
      error={goal.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        label="要做到什么"
        required
        help="用居民自己的话，比如“自己走到楼下花园”"
        rows={2}
        max={300}
        value={what}
        onChange={setWhat}
      />
      <div className="form-grid">
        <LineField
          required
          max={20}
          label="量什么"
          value={name}
          onChange={setName}
          help="如 步行米数、疼痛"
        />
        <LineField required max={8} label="单位" value={unit} onChange={setUnit} help="如 米、分、次" />
        <LineField required inputMode="decimal" max={10} label="现在是多少" value={from} onChange={setFrom} />
        <LineField
          required
          inputMode="decimal"
          max={10}
          label="目标是多少"
          value={to}
          onChange={setTo}
          help="越小越好的也可以"
        />
      </div>
      <DayField label="什么时候以前" value={by} onChange={setBy} from={addDays(today, 1)} />
    </FormDrawer>
  );
}

export function MeasureForm({ file, goalId, onClose }: WindowProps & { goalId: string }) {
  const today = isoDay(Date.now());
  const [value, setValue] = useState('');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const goal = file.plan.find(({ id }) => id === goalId);
  const measure = useCaseAction('POST /desk/cases/:id/measures', file, {
    words: '数值记好了',
    onDone: onClose,
  });
  if (!goal) return null;
  const taken = numberOf(value);
  const { name, unit, target } = goal.measure;
  const last = goal.values.at(-1);
  const submit = () => {
    if (taken === undefined) return;
    measure.submit({ goalId, on, value: taken, ...(note.trim() ? { note: note.trim() } : {}) });
  };
  return (
    <FormDrawer
      title="记数值"
      hint={goal.what}
      submit="记下"
      busy={measure.busy}
      disabled={taken === undefined}
      error={measure.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        required
        inputMode="decimal"
        max={10}
        label={`${name}（${unit}）`}
        value={value}
        onChange={setValue}
        help={`目标 ${plain(target)} ${unit}${last ? `，上次 ${plain(last.value)} ${unit}` : ''}`}
      />
      <DayField label="哪一天量的" value={on} onChange={setOn} to={today} />
      <WordsField
        label="说明"
        help="看到这份个案的同事都读得到"
        rows={2}
        max={300}
        value={note}
        onChange={setNote}
      />
    </FormDrawer>
  );
}

export function EndGoalForm({ file, goalId, onClose }: WindowProps & { goalId: string }) {
  const goal = file.plan.find(({ id }) => id === goalId);
  const [result, setResult] = useState<GoalResult | undefined>(goal?.share === 1 ? 'reached' : undefined);
  const [words, setWords] = useState('');
  const end = useCaseAction('POST /desk/cases/:id/end-goal', file, {
    words: '目标结束了',
    onDone: onClose,
  });
  if (!goal) return null;
  return (
    <FormDrawer
      title="结束目标"
      hint={goal.what}
      submit="结束"
      busy={end.busy}
      disabled={!result || !words.trim()}
      error={end.error}
      onSubmit={() => result && end.submit({ goalId, result, words: words.trim() })}
      onClose={onClose}
    >
      <ChoiceField
        label="做到了没有"
        required
        options={optionsOf<GoalResult>(goalResults)}
        value={result}
        onChange={setResult}
      />
      <WordsField label="说明" required max={300} value={words} onChange={setWords} />
      <Note tone="plain">结束后数值和曲线还在，不能再记新的；要接着做，请另定一个目标。</Note>
    </FormDrawer>
  );
}
