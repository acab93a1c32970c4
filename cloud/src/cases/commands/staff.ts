/** The lead says who works along. */
import { invalid } from '../../kernel/errors.ts';
import type { Worker } from '../model/document.ts';
import { workerOf } from '../queries/workers.ts';
import * as deeds from '../rules/deeds.ts';
import { caseCommand, type OnCase } from './case-command.ts';

export const changeStaff = caseCommand<OnCase & { coWorkerIds: string[] }>({
  action: 'staff',
  perform: async ({ file, deed, input }) =>
    deeds.changeStaff(file, deed, await workersNamed(input.coWorkerIds)),
});

export const workersNamed = (ids: readonly string[]): Promise<Worker[]> => Promise.all(ids.map(workerNamed));

export async function workerNamed(id: string): Promise<Worker> {
  const worker = await workerOf(id);
  if (!worker) throw invalid('case.notAWorker', '请选一位在岗的社工');
  return worker;
}
