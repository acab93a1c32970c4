/** What follows a change of a case, and what residents' leaving and moving mean for case files. */
import { readById } from '../kernel/database/batches.ts';
import { on, type DomainEvent, type Reaction } from '../kernel/events.ts';
import { notify } from '../notifications/index.ts';
import { residentFacts } from '../people/index.ts';
import { eraseCasesOf } from './commands/erase.ts';
import { followMove } from './commands/follow-move.ts';
import type { CaseAction } from './contract.constants.ts';
import { eventOf, type CaseEventData } from './events.ts';
import { CaseModel } from './model/case-model.ts';
import type { CaseDocument } from './model/document.ts';
import { noticesOf } from './notices.ts';

const told: readonly CaseAction[] = ['open', 'staff', 'handOver', 'accept', 'decline', 'withdraw'];

const tell = async (event: DomainEvent<CaseEventData>, { now }: { now: Date }): Promise<void> => {
  const file = await readById<CaseDocument>(CaseModel.collection, event.data.caseId);
  const entry = file?.timeline.find(({ id }) => id === event.data.entryId);
  if (!file || !entry) return;
  const nameMasked = (await residentFacts(file.residentId))?.nameMasked ?? '';
  const notices = await noticesOf({ file, entry, nameMasked });
  await Promise.all(notices.map((notice) => notify({ ...notice, cause: event.id }, now)));
};

export const caseReactions: readonly Reaction[] = [
  ...told.map((action) => on(eventOf(action), 'cases.tell', tell)),
  on<{ residentId: string }>('resident.erased', 'cases.erase', ({ data }, { context }) =>
    eraseCasesOf(context, data.residentId),
  ),
  on<{ residentId: string; path: string }>('resident.moved', 'cases.followMove', ({ data }, { context }) =>
    followMove({ actor: context.actor, now: context.now }, data),
  ),
];
