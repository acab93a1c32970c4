// What is asked while booking: a few questions, each with its kind and, for a choice, its options.
import { questionKinds } from '@constants/availability';
import { Select } from 'antd';
import { Button } from '../../../shared/ui/button';
import { optionsOf } from '../../../shared/ui/field';
import { issueAt } from './issues';
import type { PartProps } from './offer-basics';
import type { OfferDraft } from './offer-draft';

type Question = OfferDraft['questions'][number];
const most = 10;

export function OfferQuestions({ draft, error, onChange }: PartProps) {
  const { questions } = draft;
  const set = (next: Question[]) => onChange({ ...draft, questions: next });
  const change = (index: number, part: Partial<Question>) =>
    set(questions.map((question, at) => (at === index ? { ...question, ...part } : question)));
  const add = () => {
    const numbers = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
    const id = `q${Math.max(0, ...numbers) + 1}`;
    set([...questions, { id, label: '', kind: 'text', required: false }]);
  };
  return (
    <div className="questions">
      <ul>
        {questions.map((question, index) => (
          <li key={question.id}>
            <QuestionRow
              question={question}
              number={index + 1}
              error={issueAt(error, `/questions/${index}`)}
              onChange={(part) => change(index, part)}
              onRemove={() => set(questions.filter((_, at) => at !== index))}
            />
          </li>
        ))}
        {questions.length === 0 && <li className="sec">不问问题，选好时间就能约。</li>}
      </ul>
      {questions.length < most && (
        <Button small icon="plus" onClick={add}>
          加一个问题
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  question: Question;
  number: number;
  error: string | undefined;
  onChange: (part: Partial<Question>) => void;
  onRemove: () => void;
}

function QuestionRow({ question, number, error, onChange, onRemove }: RowProps) {
  const name = `第 ${number} 个问题`;
  return (
    <>
      <span className="row">
        <input
          className="in sp"
          aria-label={name}
          placeholder="例如：能自己走几步吗"
          maxLength={40}
          value={question.label}
          onChange={(event) => onChange({ label: event.target.value })}
        />
        <Select<Question['kind']>
          aria-label={`${name}怎么答`}
          style={{ width: 96 }}
          value={question.kind}
          onChange={(kind) =>
            onChange({ kind, options: kind === 'choice' ? (question.options ?? []) : undefined })
          }
          options={optionsOf<Question['kind']>(questionKinds)}
        />
        <label className="row nw">
          <input
            type="checkbox"
            className="ck"
            checked={question.required}
            onChange={(event) => onChange({ required: event.target.checked })}
          />
          必答
        </label>
        <Button kind="quiet" icon="x" aria-label={`去掉${name}`} onClick={onRemove} />
      </span>
      {question.kind === 'choice' && (
        <Select<string[]>
          mode="tags"
          aria-label={`${name}的选项`}
          style={{ width: '100%' }}
          placeholder="写一个选项，按回车，再写下一个(至少两个)"
          maxCount={12}
          open={false}
          suffixIcon={null}
          value={question.options ?? []}
          onChange={(options) => onChange({ options: options.map((option) => option.trim().slice(0, 40)) })}
        />
      )}
      {error && (
        <span className="help bad" role="alert">
          {error}
        </span>
      )}
    </>
  );
}
