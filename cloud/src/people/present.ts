/** Residents and their family as the apps see them. */
import type { FamilyLink, ResidentDetail, ResidentRow, ResidentSelf } from './contract.views.ts';
import type { ConsentRecord, ResidentDocument } from './model/resident.ts';
import { residentsById, type FamilySide } from './queries.ts';
import { currentConsents } from './rules/consents.ts';
import { holds } from './rules/family.ts';
import { maskAddress, maskName } from './rules/masking.ts';

/** `communityPhone` is what the call button of the elder mode dials. */
export function presentSelf(file: ResidentDocument, communityPhone: string | undefined): ResidentSelf {
  const { home, phoneMasked } = file;
  return {
    id: file._id,
    name: file.name,
    ...(phoneMasked === undefined ? {} : { phoneMasked }),
    verificationLevel: file.verificationLevel,
    ...(home ? presentHome(home, communityPhone) : {}),
    elderMode: file.elderMode,
    consents: currentConsents(file.consents).map(presentConsent),
  };
}

function presentHome(home: NonNullable<ResidentDocument['home']>, phone: string | undefined) {
  const { addressId, text, location, communityId, communityName } = home;
  const community = { id: communityId, name: communityName, ...(phone === undefined ? {} : { phone }) };
  return { home: { addressId, text, location }, community };
}

const presentConsent = ({ purpose, version, granted, at }: ConsentRecord) => ({
  purpose,
  version,
  granted,
  at: at.toISOString(),
});

export function presentFamily({ link, senior, other }: FamilySide): FamilyLink {
  return {
    id: link.id,
    side: other._id === senior._id ? 'relative' : 'senior',
    residentId: other._id,
    name: other.name || '微信用户',
    phoneMasked: other.phoneMasked ?? '',
    relation: link.relation,
    consent: { at: link.at.toISOString(), how: link.how, until: link.until.toISOString() },
  };
}

export function presentRow(file: ResidentDocument): ResidentRow {
  const { home, birthYear } = file;
  return {
    id: file._id,
    nameMasked: maskName(file.name),
    phoneMasked: file.phoneMasked ?? '',
    addressMasked: home ? maskAddress(home.text) : '',
    communityName: home?.communityName ?? '',
    gridName: home?.gridName ?? '',
    ...(birthYear === undefined ? {} : { birthYear }),
    tags: file.tags,
    verificationLevel: file.verificationLevel,
  };
}

export async function presentDetail(file: ResidentDocument, now: Date): Promise<ResidentDetail> {
  const links = file.family.filter((link) => holds(link, now));
  const relatives = await residentsById(links.map(({ relativeId }) => relativeId));
  return {
    ...presentRow(file),
    family: links.map(({ id, relativeId, relation, until }) => ({
      id,
      nameMasked: maskName(relatives.get(relativeId)?.name ?? ''),
      relation,
      until: until.toISOString(),
    })),
    consents: currentConsents(file.consents).map(presentConsent),
    hasIdNumber: file.idNumber !== undefined,
    registeredAt: file.registeredAt.toISOString(),
    version: file.version,
  };
}
