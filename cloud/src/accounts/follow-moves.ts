/** After a unit has moved: documents that hold copies of its path follow, in batches, until none is left. */
import type { Model, mongo } from 'mongoose';
import type { CommandContext } from '../kernel/context.ts';
import { registeredModels } from '../kernel/database/model.ts';
import type { CommunityOf, RegisteredModel, UnitPaths } from '../kernel/database/model.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import { UnitMoveModel } from './model/unit-move.ts';
import type { UnitMoveDocument } from './model/unit-move.ts';
import { organisation } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { movedPaths, movedScopes } from './rules/moved-paths.ts';

const batch = 200;
/** Memories of the tree and of the grids' ground are older than this nowhere: nothing new can hold an old path then. */
const settleMs = 5 * 60_000;

interface Document {
  [field: string]: unknown;
  _id: string;
}
type Holder = RegisteredModel & { paths: UnitPaths };
type Move = Pick<UnitMoveDocument, '_id' | 'from' | 'to'>;

/** Stopped in the middle it goes on where it was: what has followed is not found any more. */
export async function followMoves({ now }: CommandContext): Promise<number> {
  const move = await UnitMoveModel.findOne({ running: true }).lean<UnitMoveDocument>();
  if (!move) return 0;
  const holders = registeredModels().filter((model): model is Holder => model.paths !== undefined);
  if (move.total === undefined) await countAll(move, holders);
  const communityOf = communityFinder(await organisation());
  let followed = 0;
  for (const holder of holders) followed += await followIn(holder, move, communityOf);
  const settled = followed === 0 && now.getTime() - move.startedAt.getTime() >= settleMs;
  if (settled) {
    await UnitMoveModel.updateOne({ _id: move._id }, { $set: { doneAt: now }, $unset: { running: '' } });
  }
  return followed;
}

async function countAll({ _id, from }: Move, holders: readonly Holder[]): Promise<void> {
  let total = 0;
  for (const { model, paths } of holders) {
    total += await collectionOf(model).countDocuments(holding(paths, from));
  }
  await UnitMoveModel.updateOne({ _id }, { $set: { total } });
}

async function followIn(holder: Holder, move: Move, communityOf: CommunityOf): Promise<number> {
  const collection = collectionOf(holder.model);
  let followed = 0;
  let last = '';
  for (;;) {
    const found = await collection
      .find({ $and: [holding(holder.paths, move.from), { _id: { $gt: last } }] })
      .sort({ _id: 1 })
      .limit(batch)
      .toArray();
    let changed = 0;
    for (const document of found) changed += await follow(collection, holder, document, move, communityOf);
    if (changed > 0) await UnitMoveModel.updateOne({ _id: move._id }, { $inc: { followed: changed } });
    followed += changed;
    last = found.at(-1)?._id ?? '';
    if (found.length < batch) return followed;
  }
}

/** Somebody who wrote in between wins; the next pass finds the document again. */
async function follow(
  collection: mongo.Collection<Document>,
  { paths, aggregate }: Holder,
  before: Document,
  { from, to }: Move,
  communityOf: CommunityOf,
): Promise<number> {
  const after: Record<string, unknown> = { ...movedPaths(before, from, to) };
  if (paths.follow) Object.assign(after, paths.follow(after as never, communityOf));
  if (paths.scopes) {
    const { [paths.scopes]: _scopes, ...others } = after;
    after[paths.scopes] = movedScopes(before[paths.scopes], others, from, to);
  }
  const $set = Object.fromEntries(Object.entries(after).filter(([name, field]) => field !== before[name]));
  const unchanged = aggregate
    ? { version: before.version as number }
    : Object.fromEntries((paths.single ?? []).map((name) => [name, valueAt(before, name)]));
  const { matchedCount } = await collection.updateOne(
    { _id: before._id, ...unchanged },
    { $set, ...(aggregate ? { $inc: { version: 1 } } : {}) } as mongo.UpdateFilter<Document>,
    { writeConcern: { w: 'majority', journal: true } },
  );
  return matchedCount;
}

const collectionOf = (model: Model<never>): mongo.Collection<Document> =>
  model.collection as unknown as mongo.Collection<Document>;

function holding({ single = [], lists = [] }: UnitPaths, from: string): mongo.Filter<Document> {
  const below = startingWith(from);
  return {
    $or: [
      ...single.map((name) => ({ [name]: below })),
      ...lists.map((name) => ({ [name]: { $elemMatch: below } })),
    ],
  };
}

const valueAt = (document: object, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);

function communityFinder({ units }: Organisation): CommunityOf {
  return (path) => {
    const line = path.split('/').flatMap((id) => units.get(id) ?? []);
    const community = line.findLast(({ kind }) => kind === 'community');
    return community && { id: community._id, name: community.name, path: community.path };
  };
}
