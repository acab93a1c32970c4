/** Makes and changes categories; both answer the stored category. */
import { command } from '../../kernel/command.ts';
import { notFound, unprocessable } from '../../kernel/errors.ts';
import type { Category } from '../contract.ts';
import { CategoryModel, type CategoryDocument } from '../model.ts';
import { categoryIssues, type CategoryDraft } from '../rules.ts';
import { catalogue, loadCatalogue } from '../snapshot.ts';
import { saveDocument } from './save-document.ts';

const event = 'catalogue.categorySaved';

export const createCategory = command<CategoryDraft, CategoryDocument>({
  name: 'catalogue.createCategory',
  run: async (call) => {
    await refuseUnsound(call.input);
    const { code, ...fields } = call.input;
    return saveDocument(CategoryModel, call, { id: code, fields, event });
  },
});

export type CategoryChange = { code: string; version: number } & Partial<Omit<Category, 'code' | 'version'>>;

export const changeCategory = command<CategoryChange, CategoryDocument>({
  name: 'catalogue.changeCategory',
  run: async (call) => {
    const { code, version, ...fields } = call.input;
    const known = catalogue().categories.get(code);
    if (!known) throw notFound('catalogue.notFound', '没有这个分类');
    await refuseUnsound({ ...known, ...fields });
    return saveDocument(CategoryModel, call, { id: code, version, fields, event });
  },
});

async function refuseUnsound(draft: CategoryDraft): Promise<void> {
  await loadCatalogue();
  const { categories, policies } = catalogue();
  const issues = categoryIssues(draft, categories, new Set(policies.keys()));
  const first = issues[0];
  if (first)
    throw unprocessable('catalogue.categoryUnsound', `分类不能这样保存：${first.message}`, { issues });
}
