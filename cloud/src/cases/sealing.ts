/** Seals and opens the words of case files and notes, bound to collection, id and field. */
import { decryptField, encryptField } from '../kernel/crypto.ts';
import type { CaseContent, CaseDocument, CaseRecord } from './model/document.ts';

const contentPlace = (id: string) => ({ collection: 'cases', id, field: 'content' });
const notePlace = (id: string) => ({ collection: 'caseNotes', id, field: 'words' });

export const sealContent = (id: string, content: CaseContent): string =>
  encryptField(JSON.stringify(content), contentPlace(id));

const erased: CaseContent = { reason: '', goals: [], reviews: [], texts: {} };

export function openCase({ sealed, ...facts }: CaseDocument): CaseRecord {
  const content =
    sealed === undefined
      ? erased
      : (JSON.parse(decryptField(sealed, contentPlace(facts._id))) as CaseContent);
  return { ...facts, content };
}

export const sealNote = (id: string, text: string): string => encryptField(text, notePlace(id));
export const openNote = (id: string, sealed: string): string => decryptField(sealed, notePlace(id));
