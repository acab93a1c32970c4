/** What routing takes away in time: examples whose requests are past their time, should they have outlived them. */
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { ExampleModel } from './model.ts';
import { forgetExamples } from './suggester/learning.ts';

async function forgetOldExamples({ now }: CommandContext, limit: number): Promise<number> {
  const old = await ExampleModel.find({ at: { $lt: keptSince('record', now) } })
    .select('_id')
    .limit(limit)
    .lean<{ _id: string }[]>();
  await forgetExamples(old.map(({ _id }) => _id));
  return old.length;
}

export const routingPurges: readonly Purge[] = [
  { name: 'suggesterExamples', collections: [ExampleModel.collection.name], run: forgetOldExamples },
];
