/** The case file with its newest records: by its id from a message, or by the resident from a visit. */
import { call } from '../../../shared/api/client';
import type { Answer } from '../../../shared/api/types';

export type CaseFile = Answer<'GET /desk/cases/:id'>;
export type Goal = CaseFile['plan'][number];
type Story = Answer<'GET /desk/cases/:id/story'>['items'];

/** Without a file the resident has none that this worker may see. */
export interface Loaded {
  file?: CaseFile;
  story: Story;
}

const newest = 12;

export async function loadFile({ id, residentId }: { id?: string; residentId?: string }): Promise<Loaded> {
  const caseId = id ?? (residentId === undefined ? undefined : await caseOf(residentId));
  if (caseId === undefined) return { story: [] };
  const params = { id: caseId };
  const [file, { items }] = await Promise.all([
    call('GET /desk/cases/:id', { params }),
    call('GET /desk/cases/:id/story', { params, query: { limit: newest } }),
  ]);
  return { file, story: items };
}

/** The one that is open, else the last one. */
async function caseOf(residentId: string): Promise<string | undefined> {
  const { items } = await call('GET /desk/cases', { query: { view: 'all', residentId, limit: 20 } });
  return (items.find(({ state }) => state !== 'closed') ?? items[0])?.id;
}

/** 120 or 62.5, never 62.500000001. */
export const plain = (value: number): string => String(Math.round(value * 100) / 100);
