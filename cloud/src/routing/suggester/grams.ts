/** Turns a message into counted character grams; the first words are counted again, for people begin with what it is about. */

const titleLength = 25;
const titleMark = '^';
const maxLength = 4000;
const breaks = /[，。！？；：、,.!?;:()[\]"'“”‘’《》…\-~\s]+/;

/** Full-width forms, addresses of pages, and numbers or codes that say nothing about the matter are made equal. */
export function cleanText(text: string): string {
  return text
    .slice(0, maxLength)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/[\w.?=&%/#:-]+/g, ' ')
    .replace(/[a-z]*\d[\d.]*/g, '0');
}

export function countGrams(text: string): Map<string, number> {
  const clean = cleanText(text);
  const counts = new Map<string, number>();
  for (const part of clean.split(breaks)) addGrams(counts, part, '');
  addGrams(counts, clean.replace(/\s+/g, '').slice(0, titleLength), titleMark);
  return counts;
}

export const isTitleGram = (gram: string): boolean => gram.startsWith(titleMark) && gram.length > 1;

function addGrams(counts: Map<string, number>, part: string, mark: string): void {
  for (let at = 0; at < part.length; at += 1) {
    add(counts, mark + part.charAt(at));
    if (at + 1 < part.length) add(counts, mark + part.slice(at, at + 2));
  }
}

const add = (counts: Map<string, number>, gram: string): void => {
  counts.set(gram, (counts.get(gram) ?? 0) + 1);
};
