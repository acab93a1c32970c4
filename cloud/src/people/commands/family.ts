/** Binding a relative to a resident: by a code that the resident gives, or on site; and ending it from either side. */
import { randomInt } from 'node:crypto';
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict, invalid, notFound, tooMany, unprocessable } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { rateLimiter } from '../../kernel/rate-limit.ts';
import type { Relation } from '../contract.constants.ts';
import { ownFile } from '../load.ts';
import { ResidentModel, type FamilyRecord, type ResidentDocument } from '../model/resident.ts';
import { invitationIndex } from '../private-fields.ts';
import { CONSENT_MS, holds, MAX_FAMILY } from '../rules/family.ts';

const CODE_MS = 10 * 60_000;
const guesses = rateLimiter({ max: 5, windowMs: CODE_MS });

/** Making the code and giving it to somebody is the resident's consent. */
export const inviteFamily = command<undefined, { code: string; expiresAt: Date }>({
  name: 'people.inviteFamily',
  run: async ({ actor, now }) => {
    const file = await ownFile(actor);
    assertRoom(file, now);
    const expiresAt = new Date(now.getTime() + CODE_MS);
    for (;;) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      try {
        const invitation = { codeIndex: invitationIndex(code), expiresAt };
        await updateAggregate(ResidentModel, file, { $set: { invitation } }, { now });
        return { code, expiresAt };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  },
});

export const joinFamily = command<
  { code: string; relation: Relation },
  { senior: ResidentDocument; linkId: string }
>({
  name: 'people.joinFamily',
  run: async ({ actor, input, now, key }) => {
    const relative = await ownFile(actor);
    const linkId = key ? `f${key.id.slice(1)}` : newId();
    const joined = await ResidentModel.findOne({ 'family.id': linkId }).lean<ResidentDocument>();
    if (joined) return { senior: joined, linkId };
    if (guesses.take(relative._id, now) > 0) {
      throw tooMany('people.tooManyGuesses', '输入次数过多，请十分钟后再试');
    }
    const senior = await ResidentModel.findOne({
      'invitation.codeIndex': invitationIndex(input.code),
      'invitation.expiresAt': { $gt: now },
    }).lean<ResidentDocument>();
    if (!senior) throw invalid('people.badInvitation', '绑定码不对或已过期，请让家人重新生成');
    const link = { relativeId: relative._id, relation: input.relation, how: 'code' as const };
    return { senior: await addLink(senior, { id: linkId, ...link }, { actor, now }), linkId };
  },
});

type NewLink = Omit<FamilyRecord, 'at' | 'until' | 'endedAt'>;

/** Used up with the binding: the code works once. */
export async function addLink(
  senior: ResidentDocument,
  link: NewLink,
  { actor, now, key }: Pick<Parameters<typeof inviteFamily>[0], 'actor' | 'now' | 'key'>,
): Promise<ResidentDocument> {
  if (link.relativeId === senior._id) throw unprocessable('people.ownFamily', '不能绑定自己');
  const again = senior.family.some((known) => known.relativeId === link.relativeId && holds(known, now));
  if (again) throw conflict('people.alreadyFamily', '你们已经绑定过了');
  assertRoom(senior, now);
  const record = { ...link, at: now, until: new Date(now.getTime() + CONSENT_MS) };
  const facts = { residentId: senior._id, relativeId: link.relativeId };
  const change = { $push: { family: record }, $unset: { invitation: 1 } };
  const events = [raise({ actor, now }, 'resident.familyBound', facts)];
  return updateAggregate(ResidentModel, senior, change, { now, key, events });
}

/** Either side may end it, without asking the other. */
export const endFamily = command<{ linkId: string }, { ended: true }>({
  name: 'people.endFamily',
  run: async ({ actor, input: { linkId }, now }) => {
    const senior = await ResidentModel.findOne({ 'family.id': linkId }).lean<ResidentDocument>();
    const link = senior?.family.find(({ id }) => id === linkId);
    if (!senior || !link || (senior._id !== actor.id && link.relativeId !== actor.id)) {
      throw notFound('people.noSuchFamily', '没有找到这个家人绑定');
    }
    if (link.endedAt) return { ended: true };
    const family = senior.family.map((known) => (known.id === linkId ? { ...known, endedAt: now } : known));
    const facts = { residentId: senior._id, relativeId: link.relativeId };
    const events = [raise({ actor, now }, 'resident.familyEnded', facts)];
    await updateAggregate(ResidentModel, senior, { $set: { family } }, { now, events });
    return { ended: true };
  },
});

function assertRoom(senior: ResidentDocument, now: Date): void {
  if (senior.family.filter((link) => holds(link, now)).length < MAX_FAMILY) return;
  throw unprocessable('people.familyFull', `最多绑定 ${MAX_FAMILY} 位家人`);
}
