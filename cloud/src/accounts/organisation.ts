/** The whole organisation in memory: units and working staff, read again when something has changed. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';
import type { UnitKind } from './contract.constants.ts';
import { StaffModel } from './model/staff.ts';
import type { StaffDocument } from './model/staff.ts';
import { UnitModel } from './model/unit.ts';
import type { UnitDocument } from './model/unit.ts';

export type OrganisationUnit = Pick<
  UnitDocument,
  '_id' | 'parentId' | 'path' | 'kind' | 'name' | 'phone' | 'hasPolygon' | 'closedAt'
>;

export type OrganisationMember = Pick<
  StaffDocument,
  '_id' | 'name' | 'posts' | 'unitPaths' | 'skills' | 'capacity' | 'dutyFrames' | 'leaves' | 'onDuty'
>;

/** Unchangeable: a new one takes its place, so that others may compare by identity and derive their own indexes. */
export interface Organisation {
  units: ReadonlyMap<string, OrganisationUnit>;
  /** Who works here now; people whose account is disabled are left out. */
  members: ReadonlyMap<string, OrganisationMember>;
  /** The district, absent on an empty database. */
  root: OrganisationUnit | undefined;
}

interface RevisionDocument {
  _id: string;
  number: number;
}

const RevisionModel = defineModel<RevisionDocument>({
  name: 'OrganisationRevision',
  collection: 'organisationRevisions',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, number: Number }),
});

/** Other processes see a change after this long at most. */
const freshMs = 2_000;

let known: { organisation: Organisation; revision: number; checkedAt: number } | undefined;
let reading: Promise<Organisation> | undefined;
/** Counts changes of this process, so that a reading that began before one is not kept. */
let changes = 0;

export async function organisation(): Promise<Organisation> {
  if (known && performance.now() - known.checkedAt < freshMs) return known.organisation;
  reading ??= refresh().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** This process has changed something: the next reader sees it. */
export function forgetOrganisation(): void {
  changes += 1;
  known = undefined;
  reading = undefined;
}

/** Tells the other processes; run by a reaction, so that it follows every change. */
export async function countRevision(): Promise<void> {
  await RevisionModel.updateOne({ _id: 'organisation' }, { $inc: { number: 1 } }, { upsert: true });
}

/** The kinds from the root down to the unit. */
export function lineage(units: Organisation['units'], unit: OrganisationUnit): UnitKind[] {
  const ids = unit.path.split('/').filter((id) => id !== '');
  return ids.flatMap((id) => units.get(id)?.kind ?? []);
}

/**
 * Read by the driver, which stays outside of any transaction: others wait for the same reading, and what a transaction
 * sees may be older than a change that is already known here.
 */
async function refresh(): Promise<Organisation> {
  const began = changes;
  const stored = await RevisionModel.collection.findOne<RevisionDocument>({ _id: 'organisation' } as never);
  const revision = stored?.number ?? 0;
  const organised = known?.revision === revision ? known.organisation : await readAll();
  if (changes === began) known = { organisation: organised, revision, checkedAt: performance.now() };
  return organised;
}

const unitFields = 'parentId path kind name phone hasPolygon closedAt';
const memberFields = 'name posts unitPaths skills capacity dutyFrames leaves onDuty';
const only = (fields: string) => Object.fromEntries(fields.split(' ').map((field) => [field, 1]));

async function readAll(): Promise<Organisation> {
  const units = await UnitModel.collection
    .find<OrganisationUnit>({}, { projection: only(unitFields) })
    .sort({ path: 1 })
    .toArray();
  const members = await StaffModel.collection
    .find<OrganisationMember>({ disabledAt: { $exists: false } }, { projection: only(memberFields) })
    .toArray();
  return {
    units: new Map(units.map((unit) => [unit._id, unit])),
    members: new Map(members.map((member) => [member._id, member])),
    root: units.find((unit) => unit.parentId === undefined),
  };
}
