/** The short title of a request: the first clause of what the resident said. */

const longest = 18;
/** How people begin before they say what it is about. */
const greeting = /^(?:(?:你好|您好|尊敬的\S{0,12}?|各位领导|领导|请问|麻烦|你们好|老师)[，,。！!：:\s]*)+/u;
const clauseEnd = /[，,。！!？?；;：:\n\r]/u;

export function titleOf(text: string, hasVoice: boolean): string {
  const spoken = text.trim().replace(/\s+/gu, ' ').replace(greeting, '').trim();
  if (spoken === '') return hasVoice && text.trim() === '' ? '语音诉求' : text.trim().slice(0, longest);
  const clauses = spoken.split(clauseEnd).map((clause) => clause.trim());
  // A clause of a word or two ("是这样") says nothing; go on to the next one.
  const first = clauses.find((clause) => [...clause].length >= 4) ?? clauses.find(Boolean) ?? spoken;
  const letters = [...first];
  return letters.length <= longest ? first : `${letters.slice(0, longest - 1).join('')}…`;
}
