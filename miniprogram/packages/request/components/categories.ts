/** The kinds of matter, asked for once while the app is open. */
import { call } from '../../../shared/api/client';
import type { CategoryNode } from '../../../shared/api/types';

let asked: Promise<CategoryNode[]> | undefined;

export function loadCategories(): Promise<CategoryNode[]> {
  asked ??= call('GET /categories', {}).then(({ items }) => items);
  asked.catch(() => (asked = undefined));
  return asked;
}

export async function iconOfCategory(code: string): Promise<string> {
  const nodes = await loadCategories().catch(() => []);
  const all = nodes.flatMap((node) => [node, ...node.children]);
  return all.find((node) => node.code === code)?.icon ?? 'tag';
}
