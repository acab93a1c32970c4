/** Who hears what about a case: never its words, and nobody of what they did themselves. */
import { organisation, permissionsOf } from '../accounts/index.ts';
import type { Notice } from '../notifications/index.ts';
import type { CaseDocument, CaseEntry } from './model/document.ts';

type Message = Omit<Notice, 'cause'>;

interface Told {
  file: CaseDocument;
  entry: CaseEntry;
  nameMasked: string;
}

export async function noticesOf(told: Told): Promise<Message[]> {
  const { file, entry } = told;
  const title = titleFor(entry);
  if (title === undefined) return [];
  const heard = await listenersOf(file, entry);
  heard.delete(entry.by.id);
  return [...heard].map((id) => ({
    to: { kind: 'staff', id },
    kind: 'caseHandOver',
    title,
    ...aboutCase(file, told.nameMasked),
    state: '交接',
  }));
}

export const aboutCase = (file: Pick<CaseDocument, '_id' | 'number'>, nameMasked: string) => ({
  body: `个案 ${file.number}，${nameMasked}`,
  about: { kind: 'case' as const, id: file._id },
  link: `packages/case/pages/file/index?id=${file._id}`,
});

function titleFor({ action, by, worker }: CaseEntry): string | undefined {
  const to = worker?.name ?? '';
  switch (action) {
    case 'open':
    case 'staff':
      return `${by.name}请您协办一份个案`;
    case 'handOver':
      return `${by.name}想把一份个案交给${to}`;
    case 'accept':
      return `${to}接手了一份个案`;
    case 'decline':
      return `${to}没有接手个案`;
    case 'withdraw':
      return `${by.name}收回了个案交接`;
    default:
      return undefined;
  }
}

/** A hand-over concerns both workers and the units of the lead before and after it. */
async function listenersOf(file: CaseDocument, entry: CaseEntry): Promise<Set<string>> {
  const { action, worker, lead } = entry;
  if (action === 'open' || action === 'staff') return new Set(file.coWorkers.map(({ staffId }) => staffId));
  const both = [worker, lead].filter((one) => one !== undefined);
  const units = new Set(both.map(({ unitId }) => unitId));
  const told = new Set(both.map(({ staffId }) => staffId));
  if (action === 'handOver' || action === 'accept') {
    for (const id of await readersIn(units)) told.add(id);
  }
  return told;
}

/** Those of the units who may read case files. */
async function readersIn(unitIds: ReadonlySet<string>): Promise<string[]> {
  const { members } = await organisation();
  return [...members.values()]
    .filter(({ posts }) =>
      posts.some(({ unitId, role }) => unitIds.has(unitId) && permissionsOf(role).has('cases.read')),
    )
    .map(({ _id }) => _id);
}
