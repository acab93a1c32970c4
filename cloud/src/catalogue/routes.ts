/** The catalogue's endpoints. */
import { handlers, type Route } from '../http/routes.ts';
import { saveCalendar } from './commands/save-calendar.ts';
import { changeCategory, createCategory } from './commands/save-category.ts';
import { savePolicy } from './commands/save-policy.ts';
import { catalogueEndpoints } from './contract.ts';
import { categoryTree, presentCalendar, presentCategory, presentPolicy } from './present.ts';
import { calendarUnit, readCalendars } from './queries.ts';
import { catalogue } from './snapshot.ts';

export const catalogueRoutes: readonly Route[] = handlers(catalogueEndpoints, {
  'GET /categories': () => ({ items: categoryTree(catalogue().categories.values()) }),
  'GET /catalogue/categories': () => ({ items: [...catalogue().categories.values()] }),
  'POST /catalogue/categories': async ({ context, body }) =>
    presentCategory(await createCategory(context, body)),
  'PATCH /catalogue/categories/:code': async ({ context, params, body }) =>
    presentCategory(await changeCategory(context, { ...body, code: params.code })),
  'GET /catalogue/deadline-policies': () => ({ items: [...catalogue().policies.values()] }),
  'PUT /catalogue/deadline-policies/:code': async ({ context, params, body }) =>
    presentPolicy(await savePolicy(context, { ...body, code: params.code })),
  'GET /catalogue/calendars': async ({ actor, now }) => ({
    items: (await readCalendars(actor)).map((calendar) => presentCalendar(calendar, now)),
  }),
  'PUT /catalogue/calendars/:unitId': async ({ actor, context, params, body, now }) => {
    const unit = await calendarUnit(params.unitId, actor);
    return presentCalendar(await saveCalendar(context, { ...body, ...unit }), now);
  },
});
