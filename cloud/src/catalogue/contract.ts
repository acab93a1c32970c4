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
import { Code, Id, literals, Name, object } from '../kernel/contract.parts.ts';

const Order = Type.Integer({ minimum: 0, maximum: 9999 });
const byCode = object({ code: Code });
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
export const Category = object({
  code: Code,
  parentCode: Type.Optional(Code),
  ...CategoryFields,
  version: Version,
});
export type Category = Static<typeof Category>;

export const CategoryNode = object({
  code: Code,
  name: Name,
  icon: Code,
  children: Type.Array(object({ code: Code, name: Name, icon: Code })),
});
export type CategoryNode = Static<typeof CategoryNode>;

export const TimeLimit = object({
  amount: Type.Integer({ minimum: 0, maximum: 100_000 }),
  unit: literals(limitUnits),
});
export type TimeLimit = Static<typeof TimeLimit>;
/** The promised limit is what the resident is told and what is measured; the statutory one is the law's. */
export const PhaseLimit = object({ promised: TimeLimit, statutory: TimeLimit });
export type PhaseLimit = Static<typeof PhaseLimit>;
const UrgencyLimits = object({ accept: PhaseLimit, firstResponse: PhaseLimit, resolve: PhaseLimit });

export const EscalationStep = object({
  phase: literals(clockPhases),
  /** How long after the breach of that phase. */
  after: TimeLimit,
  level: literals(escalationLevels),
  role: RoleCode,
  action: literals(escalationActions),
});
export type EscalationStep = Static<typeof EscalationStep>;

const PolicyFields = {
  name: Name,
  limits: object({ normal: UrgencyLimits, soon: UrgencyLimits, urgent: UrgencyLimits }),
  /** Percent of the limit at which the owner is reminded. */
  reminders: list(Type.Integer({ minimum: 1, maximum: 100 }), 5),
  ladder: Type.Array(EscalationStep, { maxItems: 20 }),
};
export const DeadlinePolicy = object({ code: Code, ...PolicyFields, version: Version });
export type DeadlinePolicy = Static<typeof DeadlinePolicy>;

const Minute = Type.Integer({ minimum: 0, maximum: 1440 });
export const OfficeFrame = object({ startMinute: Minute, endMinute: Minute });
const Frames = Type.Array(OfficeFrame, { maxItems: 6 });
export const OfficeHours = {
  /** Monday first. */
  week: Type.Array(Frames, { minItems: 7, maxItems: 7 }),
  followsPublicHolidays: Type.Boolean(),
  /** Local decisions about single dates; no frames means closed. */
  overrides: Type.Array(
    object({ date: Type.String({ format: 'date' }), frames: Frames, note: Type.Optional(Name) }),
    { maxItems: 400 },
  ),
};
const CalendarFields = { name: Name, ...OfficeHours };
export const Calendar = object({
  /** The calendar holds for this unit and everything below it that has none of its own. */
  unitId: Id,
  unitName: Name,
  ...CalendarFields,
  version: Version,
  /** What needs attention, in words: a year whose public holidays are not published yet. */
  warnings: Type.Array(Type.String()),
});
export type Calendar = Static<typeof Calendar>;

const forEverybody = {
  'GET /categories': endpoint({
    audience: 'any',
    summary: '居民可选的事项分类',
    answer: object({ items: Type.Array(CategoryNode) }),
  }),
};

const categories = {
  'GET /catalogue/categories': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '全部事项分类',
    answer: object({ items: Type.Array(Category) }),
  }),
  'POST /catalogue/categories': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建事项分类',
    idempotent: true,
    body: object({ code: Code, parentCode: Type.Optional(Code), ...CategoryFields }),
    answer: Category,
  }),
  'PATCH /catalogue/categories/:code': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '修改事项分类',
    idempotent: true,
    params: byCode,
    body: object({ version: Version, ...Type.Partial(Type.Object(CategoryFields)).properties }),
    answer: Category,
  }),
};

const policies = {
  'GET /catalogue/deadline-policies': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '时限规则',
    answer: object({ items: Type.Array(DeadlinePolicy) }),
  }),
  'PUT /catalogue/deadline-policies/:code': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建或修改时限规则',
    idempotent: true,
    params: byCode,
    body: object({
      /** The version as last read; absent makes a new policy. */
      version: Type.Optional(Version),
      ...PolicyFields,
    }),
    answer: DeadlinePolicy,
  }),
};

const calendars = {
  'GET /catalogue/calendars': endpoint({
    audience: 'staff',
    permission: 'catalogue.read',
    summary: '工作日历',
    answer: object({ items: Type.Array(Calendar) }),
  }),
  'PUT /catalogue/calendars/:unitId': endpoint({
    audience: 'staff',
    permission: 'catalogue.manage',
    summary: '新建或修改一个单位的工作日历',
    idempotent: true,
    params: object({ unitId: Id }),
    body: object({
      /** The version as last read; absent makes a new calendar for the unit. */
      version: Type.Optional(Version),
      ...CalendarFields,
    }),
    answer: Calendar,
  }),
};

export const catalogueEndpoints = { ...forEverybody, ...categories, ...policies, ...calendars };
