/** What others ask of the catalogue, answered from memory. */
import { inScope, type StaffActor } from '../kernel/actor.ts';
import type { WorkingCalendar } from '../kernel/calendar.ts';
import { notFound } from '../kernel/errors.ts';
import { organisation } from '../accounts/index.ts';
import type { Category, DeadlinePolicy } from './contract.ts';
import { CalendarModel, type CalendarDocument } from './model.ts';
import { catalogue } from './snapshot.ts';

export const findCategory = (code: string): Category | undefined => catalogue().categories.get(code);

/** A new map whenever a category changed, so that what is derived from it can be kept until then. */
export const categories = (): ReadonlyMap<string, Category> => catalogue().categories;

/** The category's own policy, else its parent's. */
export function policyCodeOf(categoryCode: string): string | undefined {
  const category = findCategory(categoryCode);
  if (category?.deadlinePolicyCode !== undefined) return category.deadlinePolicyCode;
  return category?.parentCode === undefined ? undefined : policyCodeOf(category.parentCode);
}

export const findDeadlinePolicy = (code: string): DeadlinePolicy | undefined =>
  catalogue().policies.get(code);

/**
 * The calendar of the unit at the end of the path, else of the nearest unit above that has one. `supposed` is one that
 * somebody is about to save.
 */
export function calendarOf(unitPath: string, supposed?: WorkingCalendar): WorkingCalendar {
  const { calendars, fallback } = catalogue();
  const unitIds = unitPath.split('/').reverse();
  for (const id of unitIds) {
    const own = supposed?.definition.id === id ? supposed : calendars.get(id);
    if (own) return own;
  }
  return fallback;
}

/** Calendars that hold in the actor's scope: those inside it, and those of the units above. */
export async function readCalendars({ scopePath }: StaffActor): Promise<CalendarDocument[]> {
  const all = await CalendarModel.find().sort({ unitPath: 1 }).lean<CalendarDocument[]>();
  return all.filter(({ unitPath }) => inScope(scopePath, unitPath) || scopePath.startsWith(unitPath));
}

/** The unit whose calendar the actor may set. */
export async function calendarUnit(
  unitId: string,
  { scopePath }: StaffActor,
): Promise<{ unitId: string; unitName: string; unitPath: string }> {
  const unit = (await organisation()).units.get(unitId);
  if (!unit || !inScope(scopePath, unit.path)) throw notFound('catalogue.noUnit', '没有找到这个单位');
  return { unitId, unitName: unit.name, unitPath: unit.path };
}
