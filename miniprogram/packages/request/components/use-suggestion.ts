/** While the resident writes, the server suggests the kind of matter; a choice made by hand stays. */
import { useEffect } from 'react';
import { call } from '../../../shared/api/client';
import { changeDraft, readDraft } from '../../../shared/session/draft';
import { iconOfCategory } from './categories';

const pause = 700;
const enough = 4;

async function suggest(text: string) {
  const answer = await call('POST /routing/suggest', { body: { text } });
  const { category, text: current } = readDraft();
  if (category && !category.suggested) return;
  if (current.trim() !== text) return;
  const { abstained, categoryCode, name } = answer;
  if (abstained || !categoryCode || !name) {
    if (category) changeDraft({ category: undefined });
    return;
  }
  if (category?.code === categoryCode) return;
  changeDraft({
    category: { code: categoryCode, name, icon: await iconOfCategory(categoryCode), suggested: true },
  });
}

export function useSuggestion(text: string) {
  const words = text.trim();
  useEffect(() => {
    if (words.length < enough) return;
    const timer = setTimeout(() => void suggest(words).catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [words]);
}
