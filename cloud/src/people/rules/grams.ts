/** Cuts a text into single characters and neighbouring pairs, so that any part of an address finds it. */

export function gramsOf(text: string): string[] {
  const characters = [...clean(text)];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...new Set([...characters, ...pairs])];
}

/** Pairs narrow best; a single character has no pair. */
export function queryGrams(text: string): string[] {
  const grams = gramsOf(text);
  const pairs = grams.filter((gram) => [...gram].length === 2);
  return pairs.length > 0 ? pairs : grams;
}

export const clean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
