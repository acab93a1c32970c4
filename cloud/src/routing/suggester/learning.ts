/** Learning: examples that people confirm are kept, and from time to time a new model is trained from them. */
import { setImmediate as breathe } from 'node:timers/promises';
import { exampleSeeds } from '../../catalogue/index.ts';
import { ExampleModel, SuggesterModel, type ExampleDocument, type ModelDocument } from '../model.ts';
import { cleanText } from './grams.ts';
import { packModel } from './packing.ts';
import { learnable, loadSuggester, suggesterVersion } from './state.ts';
import { train, type Example } from './train.ts';

/** The newest ones, so that a training stays a matter of seconds; the seeds always stay in. */
const mostExamples = 6_000;
/** So many new or changed examples make a training worth its while. */
const worthTraining = 50;

/** Keeps what a person decided about a text, once for each request; numbers are taken out, a phone is nobody's category. */
export async function learn(
  { requestId, text, categoryCode }: { requestId: string; text: string; categoryCode: string },
  now: Date,
): Promise<void> {
  await ExampleModel.updateOne(
    { _id: requestId },
    { $set: { text: cleanText(text).slice(0, 1000), categoryCode, at: now } },
    { upsert: true },
  );
}

/** Takes examples back; the models that learned from them go with the next training, which is due at once. */
export async function forgetExamples(requestIds: readonly string[]): Promise<void> {
  const { deletedCount } = await ExampleModel.deleteMany({ _id: { $in: [...requestIds] } });
  if (deletedCount > 0) await SuggesterModel.updateMany({}, { $set: { outdated: true } });
}

/** Trains when nobody has yet, when an example was taken back, or when enough was learned since; answers whether it did. */
export async function retrainWhenWorthwhile(now: Date): Promise<boolean> {
  await loadSuggester();
  const last = await SuggesterModel.findOne({ _id: suggesterVersion() })
    .select({ trainedAt: 1, outdated: 1 })
    .lean<Pick<ModelDocument, 'trainedAt' | 'outdated'>>();
  const fresh = last ? await ExampleModel.countDocuments({ at: { $gt: last.trainedAt } }) : 0;
  if (last && !last.outdated && fresh < worthTraining) return false;
  await retrain(now);
  return true;
}

async function retrain(now: Date): Promise<void> {
  const examples = await readExamples();
  const model = await train(examples, async () => {
    await breathe();
  });
  const next = suggesterVersion() + 1;
  const packed = { ...packModel(model), trainedAt: now, exampleCount: examples.length };
  // Two nodes may train at once at a first start: both made the same model, one of them is kept.
  await SuggesterModel.updateOne({ _id: next }, { $setOnInsert: packed }, { upsert: true });
  await SuggesterModel.deleteMany({
    $or: [{ _id: { $lt: next - 2 } }, { _id: { $lt: next }, outdated: true }],
  });
  await loadSuggester();
}

async function readExamples(): Promise<Example[]> {
  const confirmed = await ExampleModel.find().sort({ at: -1 }).limit(mostExamples).lean<ExampleDocument[]>();
  const known = learnable();
  const examples = new Map<string, Example>();
  for (const { categoryCode, text } of [...exampleSeeds, ...confirmed]) {
    // The same words twice teach nothing new, but would make the held-out test too easy.
    if (known.has(categoryCode)) examples.set(`${categoryCode} ${text}`, { label: categoryCode, text });
  }
  return [...examples.values()];
}
