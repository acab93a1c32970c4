/** Reading residents: the admin's list, a resident's family, and facts for other domains. */
import type { ResidentActor, StaffActor } from '../kernel/actor.ts';
import { readById } from '../kernel/database/batches.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import type { PersonTag } from './contract.constants.ts';
import { ResidentModel, type FamilyRecord, type ResidentDocument } from './model/resident.ts';
import { idNumberIndex, phoneIndex } from './private-fields.ts';
import { holds } from './rules/family.ts';

export interface ResidentFilter {
  text?: string;
  /** Path of the unit that is looked at, inside the actor's scope. */
  unitPath?: string;
  tag?: PersonTag;
  cursor?: string;
  limit?: number;
}

export interface ResidentPage {
  items: ResidentDocument[];
  nextCursor?: string;
  total: number;
}

export async function findResidents(actor: StaffActor, filter: ResidentFilter): Promise<ResidentPage> {
  const limit = filter.limit ?? 20;
  const query = {
    $and: [
      { path: startingWith(actor.scopePath) },
      ...(filter.unitPath ? [{ path: startingWith(filter.unitPath) }] : []),
    ],
    ...(filter.tag ? { tags: filter.tag } : {}),
    ...matching(filter.text?.trim() ?? ''),
  };
  const page = { ...query, ...(filter.cursor ? { _id: { $lt: filter.cursor } } : {}) };
  const [found, total] = await Promise.all([
    ResidentModel.find(page)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean<ResidentDocument[]>(),
    ResidentModel.countDocuments(query),
  ]);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, ...(last ? { nextCursor: last._id } : {}), total };
}

/** A whole phone or ID number finds by fingerprint; anything else is the beginning of a name. */
function matching(text: string): Record<string, unknown> {
  if (text === '') return {};
  if (/^1\d{10}$/.test(text)) return { phoneIndex: phoneIndex(text) };
  if (/^\d{17}[\dXx]$/.test(text)) return { idNumberIndex: idNumberIndex(text) };
  return { name: startingWith(text) };
}

export interface FamilySide {
  link: FamilyRecord;
  senior: ResidentDocument;
  /** The person on the other side. */
  other: ResidentDocument;
}

/** Every living link of the person, from both sides. */
export async function familyOf(file: ResidentDocument, now: Date): Promise<FamilySide[]> {
  const own = file.family.filter((link) => holds(link, now));
  const relatives = await residentsById(own.map(({ relativeId }) => relativeId));
  const asSenior = own.flatMap((link) => {
    const other = relatives.get(link.relativeId);
    return other ? [{ link, senior: file, other }] : [];
  });
  const seniors = await ResidentModel.find({ 'family.relativeId': file._id }).lean<ResidentDocument[]>();
  const asRelative = seniors.flatMap((senior) =>
    senior.family
      .filter((link) => link.relativeId === file._id && holds(link, now))
      .map((link) => ({ link, senior, other: senior })),
  );
  return [...asSenior, ...asRelative];
}

/** May the relative act for the senior now? */
export async function isFamilyOf(relativeId: string, seniorId: string, now: Date): Promise<boolean> {
  const senior = await ResidentModel.findById(seniorId, { family: 1 }).lean<ResidentDocument>();
  return senior?.family.some((link) => link.relativeId === relativeId && holds(link, now)) ?? false;
}

/** The seniors for whom this relative may act now. */
export async function seniorsOf(relativeId: string, now: Date): Promise<string[]> {
  const seniors = await ResidentModel.find({ 'family.relativeId': relativeId }, { family: 1 }).lean<
    Pick<ResidentDocument, '_id' | 'family'>[]
  >();
  return seniors
    .filter(({ family }) => family.some((link) => link.relativeId === relativeId && holds(link, now)))
    .map(({ _id }) => _id);
}

export async function residentsById(ids: readonly string[]): Promise<Map<string, ResidentDocument>> {
  if (ids.length === 0) return new Map();
  const found = await ResidentModel.find({ _id: { $in: [...ids] } }).lean<ResidentDocument[]>();
  return new Map(found.map((resident) => [resident._id, resident]));
}

export async function findResidentActor(id: string): Promise<ResidentActor | undefined> {
  const file = await readById<ResidentDocument>(ResidentModel.collection, id);
  if (!file?.openid || file.erasedAt) return undefined;
  const communityPath = file.home?.communityPath ?? '';
  return { kind: 'resident', id, openid: file.openid, name: file.name, communityPath };
}
