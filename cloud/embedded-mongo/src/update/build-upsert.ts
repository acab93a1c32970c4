/** The document an upsert inserts: what the filter says to be equal, then the update. */
import type { Document } from '../bson/index.ts';
import { clone, isDocument, isRegex } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { isOperators } from '../query/field-operators.ts';
import type { Update, UpdateOptions } from './apply-update.ts';
import { applyUpdate } from './apply-update.ts';
import { isReplacement } from './parse-update.ts';
import { write } from './target.ts';

/** Without _id when neither the filter nor the update names one; otherwise _id comes first. */
export function buildUpsert(filter: Document, update: Update, options: UpdateOptions): Document {
  const equalities = new Map<string, unknown>();
  collect(filter, equalities);
  const seed: Document = {};
  const replacing = !Array.isArray(update) && isReplacement(update as Document);
  for (const [path, value] of equalities) {
    if (!replacing || path === '_id') write(seed, path.split('.'), clone(value));
  }
  const made = applyUpdate(seed, update, { ...options, filter: undefined, upsert: true });
  return '_id' in made ? { _id: made._id, ...made } : made;
}

function collect(filter: Document, equalities: Map<string, unknown>): void {
  for (const name of Object.keys(filter)) {
    const operand = filter[name];
    const alternatives = Array.isArray(operand) ? operand.filter(isDocument) : [];
    if (name === '$and' || (name === '$or' && alternatives.length === 1)) {
      for (const inner of alternatives) collect(inner, equalities);
    } else if (!name.startsWith('$')) {
      const found = equality(operand);
      if (found) add(equalities, name, found.value);
    }
  }
}

function equality(operand: unknown): { value: unknown } | undefined {
  if (isRegex(operand)) return undefined;
  if (!isOperators(operand)) return { value: operand };
  if ('$eq' in operand) return { value: operand.$eq };
  const list = operand.$in ?? operand.$all;
  if (!Array.isArray(list) || list.length !== 1) return undefined;
  return isRegex(list[0]) || isOperators(list[0]) ? undefined : { value: list[0] };
}

function add(equalities: Map<string, unknown>, path: string, value: unknown): void {
  for (const known of equalities.keys()) {
    if (known === path || known.startsWith(`${path}.`) || path.startsWith(`${known}.`)) {
      throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    }
  }
  equalities.set(path, value);
}
