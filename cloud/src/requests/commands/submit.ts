/** A resident submits a request, for themselves or for a senior who agreed to it. */
import type { Actor } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { forbidden, invalid, unprocessable } from '../../kernel/errors.ts';
import { attachFiles } from '../../files/index.ts';
import type { RequestDocument } from '../model/document.ts';
import { familiarWith } from '../queries/familiar.ts';
import { maskName, withheldName } from '../rules/masking.ts';
import { surroundings, type KnownResident, type Place, type WantedPlace } from '../surroundings.ts';
import { idFor, prepare, type Intake } from './intake.ts';
import { create } from './save.ts';

export interface SubmitInput {
  text?: string;
  voiceId?: string;
  photoIds?: string[];
  place: WantedPlace;
  categoryCode?: string;
  anonymous?: boolean;
  seniorId?: string;
}

export const submit = command<SubmitInput, RequestDocument>({
  name: 'requests.submit',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const resident = await ownFile(actor);
    const senior = input.seniorId ? await boundSenior(resident.id, input.seniorId, now) : undefined;
    const id = idFor(key);
    const { text, photoIds, voiceId } = said(input);
    await attach(actor, [...photoIds, ...(voiceId ? [voiceId] : [])], id);
    const reporter = reporterOf(resident, senior, input.anonymous === true);
    const [place, continuity] = await Promise.all([
      placeFor(input.place, (senior ?? resident).home),
      familiarWith(reporter, now),
    ]);
    const intake: Intake = {
      by: { kind: 'resident', id: resident.id, name: reporter.nameMasked },
      text,
      photoIds,
      voiceId,
      categoryCode: input.categoryCode,
      source: 'miniprogram',
      place,
      tags: (senior ?? resident).tags,
      reporter,
      residentIds: [resident.id, ...(senior ? [senior.id] : [])],
      continuity,
    };
    const request = await prepare(intake, { id, now });
    return create(request, context);
  },
});

/** Words or a voice note: one of them there must be. */
export function said(input: Pick<SubmitInput, 'text' | 'voiceId' | 'photoIds'>): {
  text: string;
  photoIds: string[];
  voiceId?: string;
} {
  const text = input.text?.trim() ?? '';
  if (text === '' && !input.voiceId) throw invalid('request.empty', '请写一句话，或者录一段语音');
  return { text, photoIds: input.photoIds ?? [], ...(input.voiceId ? { voiceId: input.voiceId } : {}) };
}

export async function attach(actor: Actor, ids: readonly string[], requestId: string): Promise<void> {
  if (ids.length > 0) await attachFiles(actor, { ids, about: { kind: 'request', id: requestId } });
}

export async function placeFor(wanted: WantedPlace, home: Place | undefined): Promise<Place> {
  const place = wanted.kind === 'home' ? home : await surroundings().locate(wanted);
  if (place) return place;
  throw wanted.kind === 'home'
    ? unprocessable('request.noHome', '还没有登记住址，请选一个地点')
    : unprocessable('request.outsideDistrict', '这个地点不在本区的网格里，请换一个地点');
}

async function ownFile(actor: Actor): Promise<KnownResident> {
  const resident = actor.kind === 'resident' ? await surroundings().resident(actor.id) : undefined;
  if (!resident) throw forbidden('request.residentsOnly', '请用居民账号提交');
  return resident;
}

async function boundSenior(relativeId: string, seniorId: string, now: Date): Promise<KnownResident> {
  const { isBound, resident } = surroundings();
  const senior = (await isBound(relativeId, seniorId, now)) ? await resident(seniorId) : undefined;
  if (!senior) throw forbidden('request.notBound', '您还没有绑定这位老人，不能代为提交');
  return senior;
}

function reporterOf(
  resident: KnownResident,
  senior: KnownResident | undefined,
  anonymous: boolean,
): RequestDocument['reporter'] {
  return {
    residentId: resident.id,
    nameMasked: anonymous ? withheldName : maskName(resident.name),
    phoneMasked: anonymous ? '' : resident.phoneMasked,
    anonymous,
    ...(senior
      ? {
          onBehalfOf: {
            residentId: senior.id,
            nameMasked: anonymous ? withheldName : maskName(senior.name),
            ...(senior.birthYear ? { birthYear: senior.birthYear } : {}),
          },
        }
      : {}),
  };
}
