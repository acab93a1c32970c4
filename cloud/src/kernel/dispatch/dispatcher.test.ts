import { Schema } from 'mongoose';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeClock } from '../../testing/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { systemActor } from '../actor.ts';
import type { Aggregate } from '../aggregate.ts';
import { insertAggregate, updateAggregate } from '../aggregate.ts';
import { defineModel } from '../database/model.ts';
import { on, raise } from '../events.ts';
import type { Reaction } from '../events.ts';
import { once } from '../idempotency.ts';
import { newId } from '../ids.ts';
import { deadLetters } from './deliveries.ts';
import { startDispatcher } from './dispatcher.ts';
import type { Dispatcher } from './dispatcher.ts';

interface Parcel extends Aggregate {
  stops: number;
}

const ParcelModel = defineModel<Parcel>({
  name: 'Parcel',
  collection: 'parcels',
  retention: 'technical',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({ _id: String, stops: Number }),
});

testDatabase();

const clock = fakeClock();
const actor = systemActor('test');
let dispatcher: Dispatcher | undefined;

const start = (reactions: readonly Reaction[], leaseMs = 30_000): Dispatcher => {
  dispatcher = startDispatcher({ reactions, clock, pollMs: 60_000, leaseMs });
  return dispatcher;
};

afterEach(async () => dispatcher?.stop());

async function send(): Promise<Parcel> {
  const now = clock.now();
  const _id = newId();
  const events = [raise({ actor, now }, 'parcel.sent', { id: _id })];
  return insertAggregate(ParcelModel, { _id, stops: 0 }, { now, events });
}

async function stopAt(parcel: Parcel, place: string): Promise<Parcel> {
  const now = clock.now();
  const events = [raise({ actor, now }, 'parcel.stopped', { place })];
  return updateAggregate(ParcelModel, parcel, { $inc: { stops: 1 } }, { now, events });
}

const pending = (id: string): Promise<Parcel | null> => ParcelModel.findById(id).lean<Parcel>();

describe('the dispatcher', () => {
  it('runs a reaction within milliseconds of the commit and takes the event off', async () => {
    const seen: string[] = [];
    start([on<{ id: string }>('parcel.sent', 'test.see', async (event) => seen.push(event.data.id))]);
    const startedAt = performance.now();
    const { _id } = await send();
    await expect.poll(() => seen, { interval: 2 }).toEqual([_id]);
    expect(performance.now() - startedAt).toBeLessThan(500);
    await expect.poll(async () => (await pending(_id))?.events).toEqual([]);
    expect(await pending(_id)).not.toHaveProperty('pendingSince');
  });

  it('delivers what was committed by a process that died before dispatching', async () => {
    const { _id } = await send();
    const seen: string[] = [];
    await start([
      on<{ id: string }>('parcel.sent', 'test.later', async ({ data }) => seen.push(data.id)),
    ]).drain();
    expect(seen).toContain(_id);
  });

  it('takes over a lease that its holder left behind, and not before', async () => {
    const { _id } = await send();
    await ParcelModel.updateOne({ _id }, { $set: { lease: 'another-process:1' } });
    const seen: string[] = [];
    const patient = start(
      [on<{ id: string }>('parcel.sent', 'test.over', async ({ data }) => seen.push(data.id))],
      30,
    );
    await patient.drain();
    expect(seen).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await patient.drain();
    expect(seen).toEqual([_id]);
  });

  it('wins a lease again that waited here for so long that another dispatcher may have taken it', async () => {
    const seen: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const handle = async ({ data }: { data: { id: string } }): Promise<void> => {
      await gate;
      seen.push(data.id);
    };
    const running = start([on<{ id: string }>('parcel.sent', 'test.stale', handle)], 40);
    // As many as are delivered at once, so that one more has to wait.
    for (let count = 0; count < 32; count += 1) await send();
    const { _id } = await send();
    await ParcelModel.updateOne({ _id }, { $set: { lease: 'another-process:1' } });
    await new Promise((resolve) => setTimeout(resolve, 25));
    open();
    await running.drain();
    expect(seen).toHaveLength(32);
    expect(seen).not.toContain(_id);
    await ParcelModel.updateOne({ _id }, { $unset: { lease: 1 } });
    await running.drain();
    expect(seen).toContain(_id);
  });

  it('keeps the order of one object and loses nothing that comes while it delivers', async () => {
    const seen: string[] = [];
    const slowly = async (place: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(place);
    };
    const running = start([
      on('parcel.sent', 'test.slow', () => slowly('sent')),
      on<{ place: string }>('parcel.stopped', 'test.slow', ({ data }) => slowly(data.place)),
    ]);
    let parcel = await send();
    for (const place of ['a', 'b', 'c']) parcel = await stopAt(parcel, place);
    await running.drain();
    expect(seen).toEqual(['sent', 'a', 'b', 'c']);
    expect((await pending(parcel._id))?.events).toEqual([]);
  });

  it('gives a keyed effect once, although the event is delivered three times', async () => {
    let effects = 0;
    const count = on('parcel.sent', 'test.count', async (_event, { now, context }) =>
      once(context.key, now, async () => {
        effects += 1;
        return {};
      }),
    );
    const { _id, events } = await send();
    const running = start([count]);
    for (let round = 0; round < 3; round += 1) {
      await running.drain();
      // As after a crash between the effect and taking the event off.
      await ParcelModel.collection.updateOne({ _id } as never, {
        $set: { events, pendingSince: clock.now() },
      });
    }
    await running.drain();
    expect(effects).toBe(1);
  });

  it('retries a failing reaction with growing pauses, once done does not repeat the others, then gives it up', async () => {
    const seen = { poison: 0, healthy: 0, other: 0 };
    const running = start([
      on('parcel.sent', 'test.poison', async () => {
        seen.poison += 1;
        throw new Error('never works');
      }),
      on('parcel.sent', 'test.healthy', async () => (seen.healthy += 1)),
    ]);
    const { _id } = await send();
    await running.drain();
    await running.drain();
    expect(seen).toMatchObject({ poison: 1, healthy: 1 });
    for (let round = 0; round < 10; round += 1) {
      clock.advance(8_000_000);
      await running.drain();
    }
    expect(seen).toMatchObject({ poison: 8, healthy: 1 });
    expect((await pending(_id))?.events).toEqual([]);
    const [dead] = await deadLetters(10);
    expect(dead).toMatchObject({ state: 'dead', reaction: 'test.poison', aggregateId: _id, attempts: 8 });
  });

  it('lets other objects and reactions flow past a failing one, and keeps its own order', async () => {
    let broken = true;
    const seen: string[] = [];
    const running = start([
      on('parcel.sent', 'test.first', async () => {
        if (broken) throw new Error('not yet');
        seen.push('first:sent');
      }),
      on<{ place: string }>('parcel.stopped', 'test.first', async ({ data }) =>
        seen.push(`first:${data.place}`),
      ),
      on<{ place: string }>('parcel.stopped', 'test.second', async ({ data }) =>
        seen.push(`second:${data.place}`),
      ),
    ]);
    await stopAt(await send(), 'a');
    await running.drain();
    expect(seen).toEqual(['second:a']);
    broken = false;
    clock.advance(2_000);
    await running.drain();
    expect(seen).toEqual(['second:a', 'first:sent', 'first:a']);
  });
});
