/** Notices and subscriptions as the apps see them. */
import type { Notification, SubscriptionTemplate } from './contract.ts';
import type { NotificationDocument } from './model.ts';
import type { TemplateName } from './model.ts';
import { templateId, templates } from './templates.ts';

export function presentNotification(notice: NotificationDocument): Notification {
  const { _id: id, at, kind, title, body, urgent, read, about } = notice;
  return { id, at: at.toISOString(), kind, title, body, urgent, read, ...(about ? { about } : {}) };
}

/** The templates that this person's taps may ask for. */
export function presentTemplates(
  credits: ReadonlyMap<string, number>,
  worksHere: boolean,
): { items: SubscriptionTemplate[] } {
  const items = (Object.keys(templates) as TemplateName[]).flatMap((name) => {
    const id = templateId(name);
    const use = templates[name];
    if (!id || (use.for === 'staff' && !worksHere)) return [];
    return [{ templateId: id, kinds: [...use.kinds], title: use.title, remaining: credits.get(id) ?? 0 }];
  });
  return { items };
}
