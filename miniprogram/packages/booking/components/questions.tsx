/** What the worker wants to know beforehand; kept at every letter. */
import { View } from '@tarojs/components';
import type { OfferCard } from '../../../shared/api/types';
import { Choices } from '../../../shared/ui/choices';
import { TextField } from '../../../shared/ui/text-field';

type Question = OfferCard['questions'][number];

interface QuestionsProps {
  questions: readonly Question[];
  answers: Record<string, string>;
  onAnswer: (questionId: string, text: string) => void;
}

const wordsFor = ({ kind, options = [] }: Question) =>
  (kind === 'yesNo' ? ['是', '否'] : options).map((word) => [word, word] as const);

/** The first question that has to be answered and is not. */
export const missingAnswer = (questions: readonly Question[], answers: Record<string, string>) =>
  questions.find(({ id, required }) => required && !answers[id]?.trim());

export function Questions({ questions, answers, onAnswer }: QuestionsProps) {
  return (
    <>
      {questions.map((question) => {
        const { id, label, kind, required } = question;
        return (
          <View key={id} className="card">
            <View className="h">
              {label}
              {required ? null : <View className="inline ask-free">（不填也行）</View>}
            </View>
            {kind === 'text' ? (
              <TextField
                className="mt8"
                value={answers[id] ?? ''}
                hint="写一句就行"
                most={300}
                onChange={(text) => onAnswer(id, text)}
              />
            ) : (
              <Choices
                className="mt8"
                options={wordsFor(question)}
                value={answers[id]}
                onChange={(word) => onAnswer(id, word)}
              />
            )}
          </View>
        );
      })}
    </>
  );
}
