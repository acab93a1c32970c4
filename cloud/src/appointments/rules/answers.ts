/** The questions of an offer and what was answered while booking. Pure. */
import type { Question } from '../../availability/contract.parts.ts';
import { invalid } from '../../kernel/errors.ts';
import type { AppointmentDocument } from '../model/document.ts';

export type Given = { questionId: string; text: string };

const yesNo = ['是', '否'];

/** In the order of the questions; refused when a required one is missing or a choice is none of the options. */
export function answersTo(
  questions: readonly Question[],
  given: readonly Given[],
): AppointmentDocument['answers'] {
  const unknown = given.find(({ questionId }) => !questions.some(({ id }) => id === questionId));
  if (unknown) throw invalid('appointment.unknownQuestion', '表单有更新，请重新填写');
  return questions.flatMap(({ id, label, kind, required, options = [] }) => {
    const text = given.find(({ questionId }) => questionId === id)?.text.trim() ?? '';
    if (text === '') {
      if (required) throw invalid('appointment.answerMissing', `请填写“${label}”`);
      return [];
    }
    const allowed = kind === 'choice' ? options : kind === 'yesNo' ? yesNo : undefined;
    if (allowed && !allowed.includes(text))
      throw invalid('appointment.answerUnknown', `“${label}”请从选项里选`);
    return [{ questionId: id, label, text }];
  });
}
