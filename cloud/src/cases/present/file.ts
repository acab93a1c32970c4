/** Case files as the staff's apps see them. */
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { residentFacts, type ResidentFacts } from '../../people/index.ts';
import { personTags } from '../../people/contract.constants.ts';
import type { CaseFile, CaseRow, CaseWorker, Goal, WorkerToPick } from '../contract.ts';
import type { CaseRecord, GoalRecord, Worker } from '../model/document.ts';
import { canMap, canReveal, canSee, isSuccessor, isWorker } from '../policy.ts';
import { filesOf, type CaseRowSource } from '../queries/list.ts';
import { notesOf } from '../queries/notes.ts';
import { worksHere, type PickedWorker } from '../queries/workers.ts';
import { isOverdue, shareOf } from '../rules/progress.ts';

export async function presentRow(file: CaseRowSource, actor: StaffActor, now: Date): Promise<CaseRow> {
  return rowOf(file, await residentFacts(file.residentId), actor, now);
}

function rowOf(
  file: CaseRowSource,
  person: ResidentFacts | undefined,
  actor: StaffActor,
  now: Date,
): CaseRow {
  const { _id: id, number, residentId, state, lead, coWorkers, counts, nextReviewOn, outcome } = file;
  return {
    ...{ id, number, residentId, state },
    nameMasked: person?.nameMasked ?? '已注销的居民',
    ...(person?.birthYear === undefined ? {} : { birthYear: person.birthYear }),
    tags: (person?.tags ?? []).map((tag) => personTags[tag]),
    communityName: person?.home?.communityName ?? '',
    lead: presentWorker(lead),
    coWorkers: coWorkers.map(presentWorker),
    goals: { total: counts.goals, reached: counts.reached },
    ...(nextReviewOn ? { nextReviewOn } : {}),
    reviewOverdue: nextReviewOn !== undefined && nextReviewOn < civilDate(now.getTime()),
    ...(outcome ? { outcome } : {}),
    waitsForMe: isSuccessor(actor, file),
    openedAt: file.openedAt.toISOString(),
    updatedAt: file.updatedAt.toISOString(),
  };
}

export const presentWorker = ({ staffId, name, unitId, unitName }: Worker): CaseWorker => ({
  ...{ staffId, name, unitId, unitName },
});

export const presentPicked = (worker: PickedWorker): WorkerToPick => ({
  ...presentWorker(worker),
  openCases: worker.openCases,
});

export async function presentFile(file: CaseRecord, actor: StaffActor, now: Date): Promise<CaseFile> {
  const today = civilDate(now.getTime());
  const [person, notes, leadWorksHere, others] = await Promise.all([
    residentFacts(file.residentId),
    notesOf([file._id]),
    worksHere(file.lead.staffId),
    filesOf(file.residentId),
  ]);
  const mine = isWorker(actor, file);
  const row = rowOf(file, person, actor, now);
  const { content, consent, closedAt, version } = file;
  return {
    ...row,
    name: mine && person ? person.name : row.nameMasked,
    phoneMasked: person?.phoneMasked ?? '',
    canReveal: canReveal(actor, file),
    gridName: person?.home?.gridName ?? '',
    reason: content.reason,
    consent,
    plan: content.goals.map((goal) => presentGoal(goal, today)),
    reviews: [...content.reviews].reverse(),
    notes: notes.map(({ _id, at, by }) => ({ id: _id, at: at.toISOString(), by: by.name })),
    mayReadNotes: mine,
    ...handOverOf(file),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
    ...(content.closingWords ? { closingWords: content.closingWords } : {}),
    others: others.filter((other) => other._id !== file._id && canSee(actor, other)).map(presentOther),
    can: canMap(actor, file, leadWorksHere),
    version,
  };
}

const presentGoal = (goal: GoalRecord, today: string): Goal => ({
  ...goal,
  share: shareOf(goal),
  overdue: isOverdue(goal, today),
});

function handOverOf({ handOver, content }: CaseRecord): Pick<CaseFile, 'handOver'> {
  if (!handOver || !content.handOver) return {};
  const { to, by, at, stays } = handOver;
  const { why, openMatters } = content.handOver;
  return {
    handOver: { to: presentWorker(to), by: by.name, at: at.toISOString(), why, openMatters, stays },
  };
}

const presentOther = ({ _id: id, number, state, openedAt, outcome }: CaseRowSource) => ({
  ...{ id, number, state, openedAt: openedAt.toISOString() },
  ...(outcome ? { outcome } : {}),
});
