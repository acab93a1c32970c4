/** Takes down what the person answered to WeChat's question about messages. */
import type { ResidentActor } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { unprocessable } from '../../kernel/errors.ts';
import { once } from '../../kernel/idempotency.ts';
import { reportedAccept } from '../credits.ts';
import type { TemplateName } from '../model.ts';
import { templateId, templates } from '../templates.ts';

export interface ChoicesInput {
  choices: { templateId: string; choice: 'accept' | 'reject' | 'ban' }[];
}

/** A reject takes nothing away: credits granted before stay. */
export const recordChoices = command<ChoicesInput, { recorded: number }>({
  name: 'notifications.recordChoices',
  run: async ({ actor, input, key, now }) => {
    const { openid } = actor as ResidentActor;
    const known = new Set((Object.keys(templates) as TemplateName[]).map(templateId));
    if (input.choices.some((choice) => !known.has(choice.templateId))) {
      throw unprocessable('notifications.unknownTemplate', '没有这个消息模板，请重新打开小程序');
    }
    const accepted = new Set(
      input.choices.filter(({ choice }) => choice === 'accept').map((choice) => choice.templateId),
    );
    return once(key, now, async () => {
      for (const id of accepted) await reportedAccept(openid, id);
      return { recorded: input.choices.length };
    });
  },
});
