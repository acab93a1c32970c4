/** Numbers for people, as in 20261123-0047: taken from blocks that each process leases, so no counter is hot. */
import { Schema } from 'mongoose';
import { defineModel } from './database/model.ts';

interface CounterDocument {
  _id: string;
  next: number;
}

const CounterModel = defineModel<CounterDocument>({
  name: 'Counter',
  collection: 'counters',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, next: Number }),
});

interface Block {
  next: number;
  end: number;
}

const smallestBlock = 10;
const largestBlock = 500;

const blocks = new Map<string, Block & { size: number }>();
const fetching = new Map<string, Promise<void>>();

/**
 * The next number of the series on this day (`20261123`). Numbers are unique, not without gaps: a process that stops
 * leaves the rest of its block unused. Blocks grow while they are used up quickly.
 */
export async function nextNumber(series: string, dayCode: string): Promise<string> {
  const name = `${series}:${dayCode}`;
  for (;;) {
    const block = blocks.get(name);
    if (block && block.next < block.end) {
      block.next += 1;
      return `${dayCode}-${String(block.next).padStart(4, '0')}`;
    }
    const known = fetching.get(name);
    await (known ?? fetchOnce(name));
  }
}

function fetchOnce(name: string): Promise<void> {
  const fetch = leaseBlock(name).finally(() => fetching.delete(name));
  fetching.set(name, fetch);
  return fetch;
}

/** Outside any ambient transaction on purpose: a rolled-back command must not give a number back. */
async function leaseBlock(name: string): Promise<void> {
  const size = Math.min(largestBlock, (blocks.get(name)?.size ?? smallestBlock / 2) * 2);
  const counter = await CounterModel.collection.findOneAndUpdate(
    { _id: name } as never,
    { $inc: { next: size } },
    { upsert: true, returnDocument: 'after' },
  );
  const end = Number(counter?.next);
  forgetOtherDays(name);
  blocks.set(name, { next: end - size, end, size });
}

/** Yesterday's block is of no use; a series keeps a few days for late imports. */
function forgetOtherDays(name: string): void {
  for (const key of blocks.keys()) {
    if (blocks.size < 16) return;
    if (key !== name) blocks.delete(key);
  }
}
