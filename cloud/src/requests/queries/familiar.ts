/** Who has served a person before: the router sends them a familiar face where a rule asks for it. */
import { civilDate } from '../../kernel/calendar-days.ts';
import { readById } from '../../kernel/database/batches.ts';
import type { Reporter } from '../model/document.ts';
import { FamiliarFaceModel, rememberedMs, type FamiliarFace } from '../model/familiar-face.ts';
import { personServed } from '../rules/familiar.ts';
import type { Familiar } from '../surroundings.ts';

export async function familiarWith(reporter: Reporter, now: Date): Promise<Familiar[]> {
  const personId = personServed(reporter);
  const familiar = personId && (await familiarTo(personId, now));
  return familiar ? [familiar] : [];
}

/** The worker who served this person last. */
export async function familiarTo(personId: string, now: Date): Promise<Familiar | undefined> {
  const last = await readById<FamiliarFace>(FamiliarFaceModel.collection, personId);
  if (!last || last.at.getTime() <= now.getTime() - rememberedMs) return undefined;
  return { staffId: last.staffId, note: `服务过这户，上次${dayInWords(last.at, now)}` };
}

/** 10月28日, with the year where it is not this one. */
function dayInWords(at: Date, now: Date): string {
  const [year, month, day] = civilDate(at.getTime()).split('-').map(Number);
  const thisYear = Number(civilDate(now.getTime()).slice(0, 4));
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日`;
}
