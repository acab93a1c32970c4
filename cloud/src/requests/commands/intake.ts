/** What every way in has in common: suggest, look for danger, route, number, and build the request in memory. */
import type { IdempotencyKey } from '../../kernel/idempotency.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { nextNumber } from '../../kernel/numbering.ts';
import type { ActorReference } from '../../kernel/actor.ts';
import type { PersonTag } from '../../people/contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { open, type Opening } from '../rules/opening.ts';
import type { Unsaved } from '../rules/moves.ts';
import { surroundings, type Familiar, type KnownCategory, type Place } from '../surroundings.ts';

export interface Intake {
  by: ActorReference;
  text: string;
  title?: string;
  photoIds: string[];
  voiceId?: string;
  /** What the resident picked. */
  categoryCode?: string;
  source: RequestDocument['source'];
  externalId?: string;
  place: Place;
  tags: readonly PersonTag[];
  reporter: RequestDocument['reporter'];
  residentIds: string[];
  continuity: readonly Familiar[];
  /** Danger that the one who writes has seen, beside what the words say. */
  signs?: readonly string[];
  visits?: RequestDocument['visits'];
}

/** Everything but the number comes from memory, so that a resident gets an owner and a promise with the answer. */
export async function prepare(intake: Intake, { id, now }: { id: string; now: Date }): Promise<Unsaved> {
  const { text, place, source, tags, continuity } = intake;
  const around = surroundings();
  const suggestion = text === '' ? undefined : around.suggest(text);
  const chosen = chosenCategory(intake, suggestion);
  const found = text === '' ? [] : around.signsOfDanger(text);
  const signs = [...new Set([...(intake.signs ?? []), ...found])];
  const urgency = signs.length > 0 ? 'urgent' : (chosen?.defaultUrgency ?? 'normal');
  const question = {
    text,
    ...(chosen ? { category: chosen } : {}),
    place: { unitPath: place.unitPath, how: place.how },
    source,
    urgency,
    tags,
    continuity,
  } as const;
  const decision = around.route(question, now);
  const policyCode = decision.deadlinePolicyCode ?? chosen?.policyCode;
  const opening: Opening = {
    ...intake,
    id,
    number: await nextNumber('request', civilDate(now.getTime()).replaceAll('-', '')),
    urgency,
    signs,
    category: chosen && { code: chosen.code, name: chosen.name, line: chosen.line },
    suggestion,
    decision,
    terms: around.terms(policyCode, place.unitPath),
  };
  return open(opening, intake.by, now);
}

export const idFor = (key: IdempotencyKey | undefined): string => key?.id ?? newId();

type Chosen = KnownCategory & { how: 'chosen' | 'suggested'; confidence?: number };

function chosenCategory(
  { categoryCode }: Intake,
  suggestion: RequestDocument['suggestion'],
): Chosen | undefined {
  const { category } = surroundings();
  if (categoryCode !== undefined) {
    const known = category(categoryCode);
    if (!known) throw invalid('request.unknownCategory', '没有这个事项分类，请重新选择');
    return { ...known, how: 'chosen' };
  }
  if (!suggestion || suggestion.abstained || suggestion.categoryCode === undefined) return undefined;
  const known = category(suggestion.categoryCode);
  return known && { ...known, how: 'suggested', confidence: suggestion.confidence };
}
