/** Residents, addresses and family as the apps see them. */
import { Type, type Static } from 'typebox';
import { SignedInStaff } from '../accounts/contract.ts';
import { Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import { consentPurposes, personTags, relations } from './contract.constants.ts';

/** Longitude and latitude in degrees, GCJ-02 as WeChat gives them. */
export const Point = object({
  lng: Type.Number({ minimum: 73, maximum: 136 }),
  lat: Type.Number({ minimum: 3, maximum: 54 }),
});
export type Point = Static<typeof Point>;

export const Address = object({
  id: Id,
  text: Type.String(),
  communityId: Id,
  communityName: Name,
  gridId: Id,
  gridName: Name,
  location: Point,
});
export type Address = Static<typeof Address>;

export const Consent = object({
  purpose: literals(consentPurposes),
  version: Type.Integer({ minimum: 1 }),
  granted: Type.Boolean(),
  at: Moment,
});

export const FamilyLink = object({
  id: Id,
  /** Which side the reader is on. */
  side: literals({ senior: '', relative: '' }),
  residentId: Id,
  name: Name,
  phoneMasked: Type.String(),
  relation: literals(relations),
  consent: object({
    at: Moment,
    how: literals({ code: '本人给出代码', onSite: '社区当面办理' }),
    until: Moment,
  }),
});
export type FamilyLink = Static<typeof FamilyLink>;

export const ResidentSelf = object({
  id: Id,
  name: Type.String(),
  phoneMasked: Type.Optional(Type.String()),
  verificationLevel: Type.Integer({ minimum: 0, maximum: 3 }),
  home: Type.Optional(object({ addressId: Id, text: Type.String(), location: Point })),
  community: Type.Optional(object({ id: Id, name: Name, phone: Type.Optional(Type.String()) })),
  elderMode: Type.Boolean(),
  consents: Type.Array(Consent),
});
export type ResidentSelf = Static<typeof ResidentSelf>;

/** Everybody who signs in by WeChat is a resident; a bound worker is staff besides. */
export const MyAccount = object({ resident: ResidentSelf, staff: Type.Optional(SignedInStaff) });
export type MyAccount = Static<typeof MyAccount>;

export const ResidentRow = object({
  id: Id,
  nameMasked: Type.String(),
  phoneMasked: Type.String(),
  addressMasked: Type.String(),
  communityName: Type.String(),
  gridName: Type.String(),
  birthYear: Type.Optional(Type.Integer()),
  tags: Type.Array(literals(personTags)),
  verificationLevel: Type.Integer(),
  requestCount: Type.Optional(Type.Integer()),
});
export type ResidentRow = Static<typeof ResidentRow>;
export const ResidentDetail = object({
  ...ResidentRow.properties,
  family: Type.Array(
    object({ id: Id, nameMasked: Type.String(), relation: literals(relations), until: Moment }),
  ),
  consents: Type.Array(Consent),
  hasIdNumber: Type.Boolean(),
  registeredAt: Moment,
  version: Type.Integer(),
});
export type ResidentDetail = Static<typeof ResidentDetail>;
export const Revealed = object({
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
});
export type Revealed = Static<typeof Revealed>;
