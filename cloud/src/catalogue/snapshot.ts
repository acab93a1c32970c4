/** The catalogue in memory: it is read at every submit and every clock, so each process keeps it whole. */
import { workingCalendar, type WorkingCalendar } from '../kernel/calendar.ts';
import { logger } from '../kernel/logger.ts';
import type { Category, DeadlinePolicy } from './contract.ts';
import {
  CalendarModel,
  CategoryModel,
  PolicyModel,
  type CalendarDocument,
  type CategoryDocument,
  type PolicyDocument,
} from './model.ts';
import { presentCategory, presentPolicy } from './present.ts';
import { calendarSeed } from './seed/calendar.ts';

export interface Catalogue {
  /** In the order in which they are shown: parents before their children. */
  categories: ReadonlyMap<string, Category>;
  policies: ReadonlyMap<string, DeadlinePolicy>;
  calendars: ReadonlyMap<string, WorkingCalendar>;
  /** Serves units of which nobody above has a calendar. */
  fallback: WorkingCalendar;
}

/** Other processes' changes are seen after this time at the latest. */
const pollMs = 3000;

const fallback = workingCalendar({ id: 'default', ...calendarSeed });
let current: Catalogue = { categories: new Map(), policies: new Map(), calendars: new Map(), fallback };
let stamp = '';
let timer: NodeJS.Timeout | undefined;

export const catalogue = (): Catalogue => current;

/** Reads the catalogue anew; what is in memory is replaced only when something changed. */
export async function loadCatalogue(): Promise<void> {
  const [categories, policies, calendars] = await Promise.all([
    CategoryModel.find().sort({ order: 1, _id: 1 }).lean<CategoryDocument[]>(),
    PolicyModel.find().sort({ _id: 1 }).lean<PolicyDocument[]>(),
    CalendarModel.find().sort({ _id: 1 }).lean<CalendarDocument[]>(),
  ]);
  const seen = [...categories, ...policies, ...calendars]
    .map((entry) => `${entry._id} ${entry.version}`)
    .join();
  if (seen === stamp) return;
  stamp = seen;
  current = {
    categories: new Map(categories.map((entry) => [entry._id, presentCategory(entry)])),
    policies: new Map(policies.map((entry) => [entry._id, presentPolicy(entry)])),
    calendars: new Map(calendars.map((entry) => [entry._id, workingCalendar({ ...entry, id: entry._id })])),
    fallback,
  };
}

export async function startCatalogue(): Promise<void> {
  await loadCatalogue();
  timer ??= setInterval(() => {
    loadCatalogue().catch((error: unknown) => logger.warn({ error }, 'catalogue not reloaded'));
  }, pollMs).unref();
}

export function stopCatalogue(): Promise<void> {
  clearInterval(timer);
  timer = undefined;
  return Promise.resolve();
}
