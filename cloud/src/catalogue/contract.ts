/** Categories, deadline policies and working calendars: what residents choose from and what the admin edits. */
import { Type, type Static } from 'typebox';
import { RoleCode } from '../accounts/contract.ts';
import { endpoint } from '../kernel/contract.ts';
import {
  clockPhases,
  escalationActions,
  escalationLevels,
  limitUnits,
  urgencies,
} from './contract.constants.ts';
import { list } from './contract.parts.ts';
import { closed, Code, Id, literals, Name } from '../kernel/contract.parts.ts';

const Order = Type.Integer({ minimum: 0, maximum: 9999 });
const byCode = Type.Object({ code: Code }, closed);
const Version = Type.Integer({ minimum: 1 });

const CategoryFields = {
  name: Name,
  /** Name of an icon of the apps' icon set. */
  icon: Code,
  active: Type.Boolean(),
  defaultUrgency: literals(urgencies),
  order: Order,
  /** Absent: the parent's policy. A top-level category always has one. */
  deadlinePolicyCode: Type.Optional(Code),
};
export const Category = Type.Object(
  { code: Code, parentCode: Type.Optional(Code), ...CategoryFields, version: Version },
  closed,
);
export type Category = Static<typeof Category>;

export const CategoryNode = Type.Object(
  {
    code: Code,
    name: Name,
    icon: Code,
    children: Type.Array(Type.Object({ code: Code, name: Name, icon: Code }, closed)),
  },
  closed,
);
export type CategoryNode = Static<typeof CategoryNode>;

export const TimeLimit = Type.Object(
  { amount: Type.Integer({ minimum: 0, maximum: 100_000 }), unit: literals(limitUnits) },
  closed,
);
export type TimeLimit = Static<typeof TimeLimit>;
/** The promised limit is what the resident is told and what is measured; the statutory one is the law's. */
export const PhaseLimit = Type.Object({ promised: TimeLimit, statutory: TimeLimit }, closed);
export type PhaseLimit = Static<typeof PhaseLimit>;
const UrgencyLimits = Type.Object(
  { accept: PhaseLimit, firstResponse: PhaseLimit, resolve: PhaseLimit },
  closed,
);

export const EscalationStep = Type.Object(
  {
    phase: literals(clockPhases),
    /** How long after the breach of that phase. */
    after: TimeLimit,
    level: literals(escalationLevels),
    role: RoleCode,
    action: literals(escalationActions),
  },
  closed,
);
export type EscalationStep = Static<typeof EscalationStep>;

const PolicyFields = {
  name: Name,
  limits: Type.Object({ normal: UrgencyLimits, soon: UrgencyLimits, urgent: UrgencyLimits }, closed),
  /** Percent of the limit at which the owner is reminded. */
  reminders: list(Type.Integer({ minimum: 1, maximum: 100 }), 5),
  ladder: Type.Array(EscalationStep, { maxItems: 20 }),
};
export const DeadlinePolicy = Type.Object({ code: Code, ...PolicyFields, version: Version }, closed);
export type DeadlinePolicy = Static<typeof DeadlinePolicy>;

const Minute = Type.Integer({ minimum: 0, maximum: 1440 });
export const OfficeFrame = Type.Object({ startMinute: Minute, endMinute: Minute }, closed);
const Frames = Type.Array(OfficeFrame, { maxItems: 6 });
const CalendarFields = {
  name: Name,
  /** Monday first. */
  week: Type.Array(Frames, { minItems: 7, maxItems: 7 }),
  followsPublicHolidays: Type.Boolean(),
  /** Local decisions about single dates; no frames means closed. */
  overrides: Type.Array(
    Type.Object({ date: Type.String({ format: 'date' }), frames: Frames, note: Type.Optional(Name) }, closed),
    { maxItems: 400 },
  ),
};
export const Calendar = Type.Object(
  {
    /** The calendar holds for this unit and everything below it that has none of its own. */
    unitId: Id,
    unitName: Name,
    ...CalendarFields,
    version: Version,
    /** What needs attention, in words: a year whose public holidays are not published yet. */
    warnings: Type.Array(Type.String()),
  },
  closed,
);
export type Calendar = Static<typeof Calendar>;

const forEverybody = {
  'GET /categories': endpoint({
    audience: 'any',
    summary: '居民可选的事项分类',
    answer: Type.Object({ items: Type.Array(CategoryNode) }, closed),
  }),
};

const categories = {
  'GET /catalogue/categories': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '全部事项分类',
    answer: Type.Object({ items: Type.Array(Category) }, closed),
  }),
  'POST /catalogue/categories': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建事项分类',
    idempotent: true,
    body: Type.Object({ code: Code, parentCode: Type.Optional(Code), ...CategoryFields }, closed),
    answer: Category,
  }),
  'PATCH /catalogue/categories/:code': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '修改事项分类',
    idempotent: true,
    params: byCode,
    body: Type.Object({ version: Version, ...Type.Partial(Type.Object(CategoryFields)).properties }, closed),
    answer: Category,
  }),
};

const policies = {
  'GET /catalogue/deadline-policies': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '时限规则',
    answer: Type.Object({ items: Type.Array(DeadlinePolicy) }, closed),
  }),
  'PUT /catalogue/deadline-policies/:code': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建或修改时限规则',
    idempotent: true,
    params: byCode,
    body: Type.Object(
      {
        /** The version as last read; absent makes a new policy. */
        version: Type.Optional(Version),
        ...PolicyFields,
      },
      closed,
    ),
    answer: DeadlinePolicy,
  }),
};

const calendars = {
  'GET /catalogue/calendars': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '工作日历',
    answer: Type.Object({ items: Type.Array(Calendar) }, closed),
  }),
  'PUT /catalogue/calendars/:unitId': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建或修改一个单位的工作日历',
    idempotent: true,
    params: Type.Object({ unitId: Id }, closed),
    body: Type.Object(
      {
        /** The version as last read; absent makes a new calendar for the unit. */
        version: Type.Optional(Version),
        ...CalendarFields,
      },
      closed,
    ),
    answer: Calendar,
  }),
};

export const catalogueEndpoints = { ...forEverybody, ...categories, ...policies, ...calendars };
