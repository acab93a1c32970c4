/** The suggester in memory on every node: the newest trained model, and what it suggests for a text. */
import { logger } from '../../kernel/logger.ts';
import { categories, findCategory } from '../../catalogue/index.ts';
import type { Suggestion } from '../contract.ts';
import { SuggesterModel, type ModelDocument } from '../model.ts';
import { classifier, type Classify, type Ranked } from './model.ts';
import { unpackModel } from './packing.ts';

const pollMs = 30_000;
/** Below this a clerk decides: of suggestions that are less sure, too many are wrong to save anybody work. */
const surenessNeeded = 0.6;
const shownAlternatives = 3;

let version = 0;
let classify: Classify | undefined;
let timer: NodeJS.Timeout | undefined;

export function suggest(text: string): Suggestion {
  const ranked = firstActive(classify?.(text) ?? [], 1 + shownAlternatives);
  const [best, ...others] = ranked;
  const abstained = !best || best.confidence < surenessNeeded;
  return {
    ...(abstained ? {} : { categoryCode: best.categoryCode, name: best.name }),
    confidence: best?.confidence ?? 0,
    abstained,
    alternatives: (abstained ? ranked : others).slice(0, shownAlternatives),
  };
}

function firstActive(ranked: readonly Ranked[], count: number): Suggestion['alternatives'] {
  const found: Suggestion['alternatives'] = [];
  for (const { label, confidence } of ranked) {
    if (found.length === count) break;
    const category = findCategory(label);
    if (!category?.active) continue;
    found.push({ categoryCode: label, name: category.name, confidence: Number(confidence.toFixed(3)) });
  }
  return found;
}

/** Takes over the newest model that any node has trained. */
export async function loadSuggester(): Promise<void> {
  const newest = await SuggesterModel.findOne({ _id: { $gt: version } })
    .sort({ _id: -1 })
    .lean<ModelDocument>();
  if (!newest) return;
  classify = classifier(unpackModel(newest));
  version = newest._id;
}

export const suggesterVersion = (): number => version;

export function startPolling(): void {
  timer ??= setInterval(() => {
    loadSuggester().catch((error: unknown) => logger.warn({ error }, 'suggester not reloaded'));
  }, pollMs).unref();
}

export function stopPolling(): void {
  clearInterval(timer);
  timer = undefined;
}

/** Categories that may be learned: those that somebody can still choose, at the end of the tree. */
export const learnable = (): ReadonlySet<string> => {
  const all = [...categories().values()].filter((category) => category.active);
  const parents = new Set(all.flatMap(({ parentCode }) => parentCode ?? []));
  return new Set(all.flatMap(({ code }) => (parents.has(code) ? [] : [code])));
};
