/** The sweep: finds the aggregates that asked to be looked at by now, and rings each. */
import type { Model } from 'mongoose';
import type { Aggregate } from './aggregate-fields.ts';
import { logger } from './logger.ts';

/** Carries the moment of the next thing that is due, under a sparse index. */
interface Sleeper extends Aggregate {
  wakeAt?: Date;
}

/** Read at a time. */
const atOnce = 200;

/**
 * Rings everything that is due, the longest waiting first, and answers how many of them changed. `ring` answers false
 * when somebody else was quicker. Safe to run twice, and to run again after a stop of hours.
 */
export async function ringDue<T extends Sleeper>(
  model: Model<T>,
  now: Date,
  ring: (id: string) => Promise<boolean>,
): Promise<number> {
  let rung = 0;
  const failed = new Set<string>();
  while (failed.size < atOnce) {
    const due = (await dueNow(model, now)).filter((id) => !failed.has(id));
    if (due.length === 0) break;
    for (const id of due) {
      try {
        if (await ring(id)) rung += 1;
      } catch (error) {
        // One that can't be rung must not hold up the others; the next tick tries it again.
        failed.add(id);
        logger.error({ id, error, kind: model.modelName }, 'what is due could not be rung');
      }
    }
  }
  return rung;
}

async function dueNow<T>({ collection }: Model<T>, now: Date): Promise<string[]> {
  const due = await collection
    .find({ wakeAt: { $lte: now } }, { projection: { _id: 1 } })
    .sort({ wakeAt: 1 })
    .limit(atOnce)
    .toArray();
  return due.map(({ _id }) => String(_id));
}
