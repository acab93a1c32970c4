/** move(): the one way a case file changes: what the deed sets, and exactly one entry of its timeline. */
import type { ActorReference } from '../../kernel/actor.ts';
import type { CaseAction, CaseState } from '../contract.constants.ts';
import type { CaseContent, CaseRecord, NewCase, Worker } from '../model/document.ts';
import { countGoals } from './progress.ts';

export interface Deed {
  /** Of the entry that the deed leaves. */
  id: string;
  action: CaseAction;
  by: ActorReference;
  now: Date;
  /** The civil day of `now`. */
  today: string;
  to: CaseState;
}

export interface Change {
  set?: Partial<CaseRecord>;
  /** Fields that fall away. */
  drop?: readonly (keyof CaseRecord)[];
  content?: Partial<CaseContent>;
  /** What the entry says beside its action. */
  text?: string;
  worker?: Worker;
}

export function move<T extends NewCase>(file: T, deed: Deed, change: Change): T {
  const { id, now: at, action, by, to } = deed;
  const content = { ...file.content, ...change.content };
  if (change.text !== undefined) content.texts = { ...content.texts, [id]: change.text };
  const entry = {
    id,
    at,
    action,
    by,
    ...(action === 'open' ? {} : { from: file.state }),
    to,
    ...(change.worker ? { worker: change.worker, lead: file.lead } : {}),
    ...(change.set?.workerIds ? { workerIds: change.set.workerIds } : {}),
  };
  const after = {
    ...file,
    ...change.set,
    state: to,
    updatedAt: at,
    content,
    counts: countGoals(content.goals),
    timeline: [...file.timeline, entry],
  };
  for (const field of change.drop ?? []) delete (after as Partial<CaseRecord>)[field];
  return after;
}

export const workersOf = (lead: Worker, coWorkers: readonly Worker[]) => {
  const others = coWorkers.filter(({ staffId }) => staffId !== lead.staffId);
  return { lead, coWorkers: others, workerIds: [lead, ...others].map(({ staffId }) => staffId) };
};
