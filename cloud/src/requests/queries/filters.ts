/** The filters of the staff's list as conditions of the database, always inside the actor's scope. */
import type { Static, TObject } from 'typebox';
import type { StaffActor } from '../../kernel/actor.ts';
import { dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { RequestFilters } from '../contract.ts';
import { surroundings } from '../surroundings.ts';

export type Filters = Static<TObject<typeof RequestFilters>>;

type Condition = Record<string, unknown>;

/** Views of what is still due: their rows all have a due time, so they are sorted by it. */
const dueViews = new Set(['open', 'overdue', 'dueToday', 'returned', 'toAccept', 'toAssign', 'mine', 'pool']);

export const isDueView = (view: Filters['view']): boolean => view !== undefined && dueViews.has(view);

export function conditionsOf(filters: Filters, actor: StaffActor, now: Date): Condition {
  const { state, category, ownerId, source, urgency, from, to, residentId, text, unitId } = filters;
  const all: Condition[] = [viewCondition(filters.view ?? 'all', actor, now)];
  if (unitId) all.push({ scopes: surroundings().unitPath(unitId) ?? unitId });
  if (state) all.push({ state });
  if (category) all.push({ 'category.line': category });
  if (ownerId) all.push({ 'owner.staffId': ownerId });
  if (source) all.push({ source });
  if (urgency) all.push({ urgency });
  // Who is withheld must not be found by who they are.
  if (residentId) all.push({ residentIds: residentId, 'reporter.anonymous': false });
  if (from) all.push({ submittedAt: { $gte: new Date(from) } });
  if (to) all.push({ submittedAt: { $lt: new Date(to) } });
  if (text?.trim()) all.push(textCondition(text.trim()));
  return { $and: all };
}

const due = { $exists: true };

function viewCondition(view: NonNullable<Filters['view']>, actor: StaffActor, now: Date): Condition {
  const scopes = actor.scopePath;
  const units = actor.posts.map((post) => post.unitId);
  const midnight = new Date(dayAt(dayOf(now.getTime()) + 1));
  switch (view) {
    case 'all':
      return { scopes };
    case 'open':
      return { scopes, nextDueAt: due };
    case 'overdue':
      return { scopes, nextDueAt: { ...due, $lt: now } };
    case 'dueToday':
      return { scopes, nextDueAt: { ...due, $gte: now, $lt: midnight } };
    case 'returned':
      return { scopes, nextDueAt: due, state: 'accepted', returnCount: { $gt: 0 } };
    case 'toAccept':
      return { scopes, nextDueAt: due, state: 'submitted' };
    case 'toAssign':
      return { scopes, nextDueAt: due, state: 'accepted' };
    case 'mine':
      return { inbox: `staff/${actor.id}` };
    case 'pool':
      return { inbox: { $in: units.map((unitId) => `pool/${unitId}`) } };
    case 'watching':
      return { scopes, $or: [{ 'copies.staffId': actor.id }, { 'copies.unitId': { $in: units } }] };
  }
}

function textCondition(text: string): Condition {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  if (/^\d{4,8}-?\d*$/.test(text)) return { number: { $regex: escaped } };
  const words = { $regex: escaped };
  return {
    $or: [{ title: words }, { text: words }, { 'place.text': words }, { 'reporter.nameMasked': words }],
  };
}
