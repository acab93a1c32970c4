/** A clerk writes down what somebody said on the phone or at the window. */
import { actorReference } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { encryptField } from '../../kernel/crypto.ts';
import { forbidden, unprocessable } from '../../kernel/errors.ts';
import type { RequestDocument } from '../model/document.ts';
import { maskName, maskPhone } from '../rules/masking.ts';
import { surroundings } from '../surroundings.ts';
import { idFor, prepare } from './intake.ts';
import { create } from './save.ts';
import { attach, placeFor, said, type SubmitInput } from './submit.ts';

export interface RegisterInput extends Omit<SubmitInput, 'anonymous' | 'seniorId'> {
  source: RequestDocument['source'];
  reporter: { name: string; phone?: string };
}

export const register = command<RegisterInput, RequestDocument>({
  name: 'requests.register',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    if (actor.kind !== 'staff') throw forbidden('request.staffOnly', '只有工作人员可以代为登记');
    if (input.source === 'miniprogram') {
      throw unprocessable('request.wrongSource', '代为登记请选来电、来访等来源');
    }
    const id = idFor(key);
    const words = said(input);
    await attach(actor, [...words.photoIds, ...(words.voiceId ? [words.voiceId] : [])], id);
    // "home" can only mean the unit that took it down: the caller has no file here.
    const here = surroundings().placeOfUnit(actor.post.unitPath, actor.post.unitName);
    const request = await prepare(
      {
        ...words,
        by: actorReference(actor),
        categoryCode: input.categoryCode,
        source: input.source,
        place: await placeFor(input.place, here),
        tags: [],
        reporter: sealedReporter(id, input.reporter),
        residentIds: [],
        continuity: [],
      },
      { id, now },
    );
    return create(request, context);
  },
});

/** The only place where this person's name and phone are kept, so they are kept encrypted. */
export function sealedReporter(
  id: string,
  { name, phone }: { name: string; phone?: string },
): RequestDocument['reporter'] {
  const place = (field: string) => ({ collection: 'requests', id, field });
  return {
    nameMasked: maskName(name),
    phoneMasked: maskPhone(phone),
    sealed: {
      name: encryptField(name, place('reporter.name')),
      ...(phone ? { phone: encryptField(phone, place('reporter.phone')) } : {}),
    },
    anonymous: false,
  };
}
