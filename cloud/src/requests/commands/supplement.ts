/** The resident adds a word, a photo or a voice note. */
import { invalid } from '../../kernel/errors.ts';
import { move } from '../rules/moves.ts';
import { requestCommand, type OnRequest } from './request-command.ts';
import { attach } from './submit.ts';

export interface SupplementInput extends OnRequest {
  text?: string;
  voiceId?: string;
  photoIds?: string[];
}

export const supplement = requestCommand<SupplementInput>({
  action: 'supplement',
  perform: async ({ request, deed, input, context }) => {
    const { voiceId, photoIds = [] } = input;
    const text = input.text?.trim();
    if (!text && !voiceId && photoIds.length === 0) {
      throw invalid('request.empty', '请写一句话，或者加一张照片、一段语音');
    }
    await attach(context.actor, [...photoIds, ...(voiceId ? [voiceId] : [])], request._id);
    return move(request, { ...deed, publicText: text, photoIds, voiceId });
  },
});
