/** Fills an empty catalogue with categories, policies and office hours to start from; what is there is left alone. */
import { command } from '../../kernel/command.ts';
import { calendarSeed } from '../seed/calendar.ts';
import { categorySeeds, type CategorySeed } from '../seed/categories.ts';
import { policySeeds } from '../seed/policies.ts';
import { catalogue, loadCatalogue } from '../snapshot.ts';
import { createCategory } from './save-category.ts';
import { saveCalendar } from './save-calendar.ts';
import { savePolicy } from './save-policy.ts';
import type { CategoryDraft } from '../rules.ts';

/** The unit is the root of the district tree. */
export const installCatalogue = command<
  { unitId: string; unitName: string; unitPath: string },
  { installed: number }
>({
  name: 'catalogue.install',
  run: async ({ actor, now, input }) => {
    await loadCatalogue();
    const known = catalogue();
    // Each piece is a write of its own: an interrupted start goes on where it stopped.
    const context = { actor, now };
    let installed = 0;
    for (const policy of policySeeds.filter((entry) => !known.policies.has(entry.code))) {
      await savePolicy(context, policy);
      installed += 1;
    }
    for (const category of flat(categorySeeds).filter((entry) => !known.categories.has(entry.code))) {
      await createCategory(context, category);
      installed += 1;
    }
    if (known.calendars.size === 0) {
      await saveCalendar(context, { ...calendarSeed, ...input });
      installed += 1;
    }
    return { installed };
  },
});

const flat = (seeds: readonly CategorySeed[]): CategoryDraft[] =>
  seeds.flatMap((seed, index) => [
    draft(seed, (index + 1) * 100),
    ...(seed.children ?? []).map((child, place) => draft(child, (index + 1) * 100 + place + 1, seed.code)),
  ]);

const draft = (seed: CategorySeed, order: number, parentCode?: string): CategoryDraft => ({
  code: seed.code,
  ...(parentCode === undefined ? {} : { parentCode }),
  name: seed.name,
  icon: seed.icon,
  active: true,
  defaultUrgency: seed.urgency ?? 'normal',
  order,
  ...(seed.policy === undefined ? {} : { deadlinePolicyCode: seed.policy }),
});
