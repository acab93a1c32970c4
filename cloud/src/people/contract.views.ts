/** Residents, addresses and family as the apps see them. */
import { Type, type Static } from 'typebox';
import { SignedInStaff } from '../accounts/contract.ts';
import { closed, Id, literals, Moment, Name } from '../kernel/contract.parts.ts';
import { consentPurposes, personTags, relations } from './contract.constants.ts';

/** Longitude and latitude in degrees, GCJ-02 as WeChat gives them. */
export const Point = Type.Object(
  { lng: Type.Number({ minimum: 73, maximum: 136 }), lat: Type.Number({ minimum: 3, maximum: 54 }) },
  closed,
);
export type Point = Static<typeof Point>;

export const Address = Type.Object(
  {
    id: Id,
    text: Type.String(),
    communityId: Id,
    communityName: Name,
    gridId: Id,
    gridName: Name,
    location: Point,
  },
  closed,
);
export type Address = Static<typeof Address>;

export const Consent = Type.Object(
  {
    purpose: literals(consentPurposes),
    version: Type.Integer({ minimum: 1 }),
    granted: Type.Boolean(),
    at: Moment,
  },
  closed,
);

export const FamilyLink = Type.Object(
  {
    id: Id,
    /** Which side the reader is on. */
    side: literals({ senior: '', relative: '' }),
    residentId: Id,
    name: Name,
    phoneMasked: Type.String(),
    relation: literals(relations),
    consent: Type.Object(
      { at: Moment, how: literals({ code: '本人给出代码', onSite: '社区当面办理' }), until: Moment },
      closed,
    ),
  },
  closed,
);
export type FamilyLink = Static<typeof FamilyLink>;

export const ResidentSelf = Type.Object(
  {
    id: Id,
    name: Type.String(),
    phoneMasked: Type.Optional(Type.String()),
    verificationLevel: Type.Integer({ minimum: 0, maximum: 3 }),
    home: Type.Optional(Type.Object({ addressId: Id, text: Type.String(), location: Point }, closed)),
    community: Type.Optional(
      Type.Object({ id: Id, name: Name, phone: Type.Optional(Type.String()) }, closed),
    ),
    elderMode: Type.Boolean(),
    consents: Type.Array(Consent),
  },
  closed,
);
export type ResidentSelf = Static<typeof ResidentSelf>;

/** Everybody who signs in by WeChat is a resident; a bound worker is staff besides. */
export const MyAccount = Type.Object({ resident: ResidentSelf, staff: Type.Optional(SignedInStaff) }, closed);
export type MyAccount = Static<typeof MyAccount>;

export const ResidentRow = Type.Object(
  {
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
  },
  closed,
);
export type ResidentRow = Static<typeof ResidentRow>;
export const ResidentDetail = Type.Object(
  {
    ...ResidentRow.properties,
    family: Type.Array(
      Type.Object(
        { id: Id, nameMasked: Type.String(), relation: literals(relations), until: Moment },
        closed,
      ),
    ),
    consents: Type.Array(Consent),
    hasIdNumber: Type.Boolean(),
    registeredAt: Moment,
    version: Type.Integer(),
  },
  closed,
);
export type ResidentDetail = Static<typeof ResidentDetail>;
export const Revealed = Type.Object(
  {
    name: Type.String(),
    phone: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
  },
  closed,
);
export type Revealed = Static<typeof Revealed>;
