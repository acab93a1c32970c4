/** Who may work on cases: social workers with a post, and how many cases they lead now. */
import { organisation, permissionsOf } from '../../accounts/index.ts';
import { CaseModel } from '../model/case-model.ts';
import type { CaseRecord, Worker } from '../model/document.ts';

/** A district administrator may do everything in the system, but is nobody's social worker. */
const worksOnCases = (role: Parameters<typeof permissionsOf>[0]): boolean =>
  role !== 'districtAdmin' && permissionsOf(role).has('cases.manage');

async function everyWorker(): Promise<Worker[]> {
  const { members, units } = await organisation();
  return [...members.values()].flatMap(({ _id: staffId, name, posts }) => {
    const unit = units.get(posts.find(({ role }) => worksOnCases(role))?.unitId ?? '');
    return unit && !unit.closedAt
      ? [{ staffId, name, unitId: unit._id, unitPath: unit.path, unitName: unit.name }]
      : [];
  });
}

export const workerOf = async (staffId: string): Promise<Worker | undefined> =>
  (await everyWorker()).find((worker) => worker.staffId === staffId);

export const worksHere = async (staffId: string): Promise<boolean> => (await workerOf(staffId)) !== undefined;

const shownAtMost = 30;

export interface PickedWorker extends Worker {
  openCases: number;
}

/** The lead's own unit first, then who works nearest in the tree. */
export async function workersFor({ lead }: CaseRecord, text = ''): Promise<PickedWorker[]> {
  const wanted = text.trim();
  const fitting = (await everyWorker())
    .filter(({ name, unitName }) => name.includes(wanted) || unitName.includes(wanted))
    .sort((one, other) => nearness(other, lead) - nearness(one, lead) || (one.name < other.name ? -1 : 1))
    .slice(0, shownAtMost);
  const led = await countLed(fitting.map(({ staffId }) => staffId));
  return fitting.map((worker) => ({ ...worker, openCases: led.get(worker.staffId) ?? 0 }));
}

/** How many steps of the tree the two have in common. */
function nearness(worker: Worker, lead: Worker): number {
  const mine = worker.unitPath.split('/');
  const theirs = lead.unitPath.split('/');
  const parting = mine.findIndex((id, index) => id !== theirs[index]);
  return worker.unitId === lead.unitId ? Infinity : parting;
}

async function countLed(staffIds: readonly string[]): Promise<Map<string, number>> {
  const counted = await CaseModel.aggregate<{ _id: string; count: number }>([
    { $match: { 'lead.staffId': { $in: [...staffIds] }, state: { $ne: 'closed' } } },
    { $group: { _id: '$lead.staffId', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}
