// The offer's own questions, answered for the resident.
import type { Question } from '@contract/availability';
import { Choice, Field, TextArea } from '../../../../shared/ui/field';

interface Props {
  questions: readonly Question[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (questionId: string, text: string) => void;
}

export function Questions({ questions, answers, onAnswer }: Props) {
  return (
    <>
      {questions.map((question) => {
        const value = answers[question.id] ?? '';
        const options = question.kind === 'yesNo' ? ['是', '否'] : (question.options ?? []);
        if (question.kind === 'text') {
          return (
            <Field key={question.id} label={question.label} required={question.required}>
              {(id) => (
                <TextArea
                  id={id}
                  rows={2}
                  max={300}
                  value={value}
                  onChange={(text) => onAnswer(question.id, text)}
                />
              )}
            </Field>
          );
        }
        return (
          <div key={question.id} className="fd">
            <span className="lab">
              {question.label} {question.required && <span className="bad">*</span>}
            </span>
            <Choice
              label={question.label}
              options={options.map((text) => ({ value: text, label: text }))}
              value={value}
              onChange={(text) => onAnswer(question.id, text)}
            />
          </div>
        );
      })}
    </>
  );
}
