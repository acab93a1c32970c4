/** Who may do what: the permission table of the roles, and the rules about people and units. */
import type { StaffActor } from '../kernel/actor.ts';
import { inScope } from '../kernel/actor.ts';
import type { Permission, Role, UnitKind } from './contract.constants.ts';
import { permissions } from './contract.constants.ts';

const reading: readonly Permission[] = [
  'requests.read',
  'units.read',
  'catalogue.read',
  'appointments.read',
  'activities.read',
];
const field: readonly Permission[] = [
  ...reading,
  'requests.handle',
  'requests.register',
  'residents.read',
  'appointments.serve',
  'appointments.book',
  'activities.attend',
];

/** What each role may do inside the scope of its post. */
const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  districtAdmin: Object.keys(permissions) as Permission[],
  leader: [...reading, 'residents.read', 'routing.read'],
  supervisor: [
    ...reading,
    'requests.export',
    'requests.reveal',
    'residents.read',
    'routing.read',
    'audit.read',
    'appointments.rule',
    'appointments.export',
    'cases.read',
  ],
  dispatcher: [
    ...reading,
    'requests.register',
    'requests.accept',
    'requests.reject',
    'requests.assign',
    'requests.handle',
    'requests.export',
    'requests.reveal',
    'residents.read',
    'routing.read',
    'routing.edit',
    'appointments.book',
    'appointments.rule',
    'appointments.export',
    'offers.manage',
    'plans.manage',
    'activities.manage',
    'points.grant',
  ],
  clerk: [
    ...reading,
    'requests.register',
    'requests.accept',
    'requests.reject',
    'requests.assign',
    'requests.handle',
    'routing.read',
    'residents.read',
    'residents.reveal',
    'residents.manage',
    'appointments.book',
    'appointments.rule',
    'appointments.export',
    'offers.manage',
    'plans.manage',
    'activities.manage',
    'activities.attend',
    'points.grant',
  ],
  handler: [...reading, 'requests.handle', 'appointments.serve'],
  socialWorker: [...field, 'cases.read', 'cases.manage', 'plans.manage', 'activities.manage'],
  gridWorker: [...field, 'residents.manage'],
};

export const permissionsOf = (role: Role): ReadonlySet<Permission> => new Set(rolePermissions[role]);

/** Street level and above, and whoever manages people: the password alone is not enough. */
export const needsSecondFactor = (posts: readonly { role: Role; kind: UnitKind }[]): boolean =>
  posts.some(({ role, kind }) => role === 'districtAdmin' || kind === 'district' || kind === 'street');

export const can = {
  seeUnit: (actor: StaffActor, unit: { path: string }): boolean => inScope(actor.scopePath, unit.path),

  seeStaff: (actor: StaffActor, member: { unitPaths: readonly string[] }): boolean =>
    member.unitPaths.some((path) => inScope(actor.scopePath, path)),

  /** Every post of the person lies in the actor's scope: nobody changes a colleague who also works elsewhere. */
  manageStaff: (actor: StaffActor, member: { unitPaths: readonly string[] }): boolean =>
    member.unitPaths.every((path) => inScope(actor.scopePath, path)),

  /** Separated duties: nobody grants to themselves. */
  changePosts: (actor: StaffActor, member: { _id: string }): boolean => actor.id !== member._id,

  /** Only who has the role may pass it on. */
  grant: (actor: StaffActor, role: Role): boolean =>
    role !== 'districtAdmin' || actor.post.role === 'districtAdmin',
};
