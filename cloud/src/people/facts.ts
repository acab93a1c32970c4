/** What other domains may know of a resident: for routing, for showing a reporter, for telling them something. */
import { phoneOfStaff, wechatIndexOfStaff } from '../accounts/index.ts';
import { readById, readByUnique } from '../kernel/database/batches.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import type { PersonTag } from './contract.constants.ts';
import { ResidentModel, type Home, type ResidentDocument } from './model/resident.ts';
import { openField } from './private-fields.ts';
import { maskName } from './rules/masking.ts';

export interface ResidentFacts {
  id: string;
  name: string;
  nameMasked: string;
  phoneMasked: string;
  birthYear?: number;
  verificationLevel: number;
  tags: PersonTag[];
  home?: Home;
  /** Path of the home's grid; empty without a home. */
  path: string;
  elderMode: boolean;
}

export async function residentFacts(id: string): Promise<ResidentFacts | undefined> {
  const file = await readById<ResidentDocument>(ResidentModel.collection, id);
  if (!file || file.erasedAt) return undefined;
  const { name, phoneMasked = '', birthYear, verificationLevel, tags, home, path, elderMode } = file;
  const facts = {
    id,
    name,
    nameMasked: maskName(name),
    phoneMasked,
    verificationLevel,
    tags,
    path,
    elderMode,
  };
  return { ...facts, ...(birthYear === undefined ? {} : { birthYear }), ...(home ? { home } : {}) };
}

/** The whole phone number, for a handler who has to call: the caller checks the right and writes the audit entry. */
export async function residentPhone(id: string): Promise<string | undefined> {
  const file = await ResidentModel.findById(id).lean<ResidentDocument>();
  return file ? openField(file, 'phone') : undefined;
}

/** The openid behind a colleague's bound WeChat account: whoever signs in by WeChat has a resident's file. */
export async function openidOfStaff(staffId: string): Promise<string | undefined> {
  const openidIndex = await wechatIndexOfStaff(staffId);
  if (openidIndex === undefined) return undefined;
  const file = await readByUnique<ResidentDocument>(ResidentModel.collection, 'openidIndex', openidIndex);
  return file?.openid;
}

export async function residentOpenid(id: string): Promise<string | undefined> {
  const file = await readById<ResidentDocument>(ResidentModel.collection, id);
  return file?.openid;
}

/** Is this the file of that member of staff, as far as the bound WeChat account and the phone number tell? */
export async function isFileOfStaff(residentId: string, staffId: string): Promise<boolean> {
  const [openid, ownOpenid, phone, ownPhone] = await Promise.all([
    residentOpenid(residentId),
    openidOfStaff(staffId),
    residentPhone(residentId),
    phoneOfStaff(staffId),
  ]);
  return (openid !== undefined && openid === ownOpenid) || (phone !== undefined && phone === ownPhone);
}

/** How many living files below the path carry the tag; for figures, never who they are. */
export const countTagged = (path: string, tag: PersonTag): Promise<number> =>
  ResidentModel.countDocuments({
    path: startingWith(path),
    tags: tag,
    erasedAt: { $exists: false },
  });
