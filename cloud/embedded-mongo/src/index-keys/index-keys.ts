/** The keys under which an index files a document. */
import { createHash } from 'node:crypto';
import type { Document } from '../bson/index.ts';
import { encodeCompoundKey, isDocument, ownField } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import type { Path } from '../query/paths.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { compiledIndex } from './compiled-index.ts';
import type { IndexKeys, IndexSpec } from './index-spec.ts';

/** Longer keys keep this much and a hash: the storage's keys end at 1,978 bytes, its own prefix included. */
export const MAX_KEY_BYTES = 1_900;
export const KEPT_KEY_BYTES = 1_850;

const NO_KEYS: IndexKeys = { keys: [], multikey: false, multikeyFields: 0, clipped: false };

export function indexKeys(spec: IndexSpec, document: Document): IndexKeys {
  const index = compiledIndex(spec);
  if (index.includes && !index.includes(document)) return NO_KEYS;
  const simple = index.flat ? flatValues(index.fields, document) : undefined;
  if (simple) return finish(spec, index, [simple], 0);
  const collector: Collector = { index, tuples: [], multikeyFields: 0 };
  const start = index.paths.map((path): FieldState => ({ path, at: 0, value: document }));
  collect(collector, start);
  return finish(spec, index, collector.tuples, collector.multikeyFields);
}

const MISSING = Symbol('missing');

/** The values of plain fields, unless one of them is an array. */
function flatValues(fields: readonly string[], document: Document): unknown[] | undefined {
  const values: unknown[] = [];
  for (const field of fields) {
    const value = ownField(document, field);
    if (Array.isArray(value)) return undefined;
    values.push(value === undefined ? MISSING : value);
  }
  return values;
}

function finish(
  spec: IndexSpec,
  index: CompiledIndex,
  tuples: unknown[][],
  multikeyFields: number,
): IndexKeys {
  if (spec.sparse && tuples.every((tuple) => tuple.every((value) => value === MISSING))) return NO_KEYS;
  const result: IndexKeys = { keys: [], multikey: multikeyFields !== 0, multikeyFields, clipped: false };
  const seen = new Set<string>();
  for (const tuple of tuples) {
    const whole = encodeCompoundKey(
      tuple.map((value) => (value === MISSING ? null : value)),
      index.directions,
    );
    const key = clipKey(whole);
    if (key !== whole) result.clipped = true;
    const text = tuples.length > 1 ? key.toString('latin1') : '';
    if (text && seen.has(text)) continue;
    seen.add(text);
    result.keys.push(key);
  }
  return result;
}

export function clipKey(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  return Buffer.concat([key.subarray(0, KEPT_KEY_BYTES), createHash('sha1').update(key).digest()]);
}

/** How far a field of the index has come; `at` beyond the path: the value is final. */
interface FieldState {
  path: Path;
  at: number;
  value: unknown;
}

interface Collector {
  index: CompiledIndex;
  tuples: unknown[][];
  multikeyFields: number;
}

/** Fields that meet the same array go through its elements together; two arrays in one key are refused. */
function collect(collector: Collector, before: readonly FieldState[]): void {
  const states = before.map(advance);
  let array: unknown[] | undefined;
  for (let i = 0; i < states.length; i++) {
    const { value } = states[i] as FieldState;
    if (!isOpenArray(states[i] as FieldState)) continue;
    if (array && array !== value) throw parallelArrays(collector.index.fields);
    array = value as unknown[];
    collector.multikeyFields |= 1 << i;
  }
  if (!array) {
    collector.tuples.push(states.map((state) => state.value));
    return;
  }
  const elements = array.length > 0 ? array : [undefined];
  for (const element of elements) {
    collect(
      collector,
      states.map((state) => (isOpenArray(state) ? enter(state, element) : state)),
    );
  }
}

const DONE = Number.MAX_SAFE_INTEGER;

const isOpenArray = (state: FieldState): boolean => state.at !== DONE && Array.isArray(state.value);

const done = (path: Path, value: unknown): FieldState => ({ path, at: DONE, value });

/** One step into an array: an element at the end of the path is the value, otherwise it must be a document. */
function enter({ path, at }: FieldState, element: unknown): FieldState {
  if (at === path.parts.length) return done(path, element);
  return isDocument(element)
    ? { path, at, value: element }
    : done(path, element === undefined ? null : MISSING);
}

function advance(state: FieldState): FieldState {
  if (state.at === DONE) return state;
  const { path } = state;
  let { at, value } = state;
  while (at < path.parts.length) {
    const index = path.indexes[at] as number;
    if (Array.isArray(value)) {
      if (index < 0) return { path, at, value };
      value = elementByIndex(value, path.parts[at] as string, index);
    } else {
      value = isDocument(value) ? ownField(value, path.parts[at] as string) : undefined;
    }
    if (value === undefined) return done(path, MISSING);
    at++;
  }
  return Array.isArray(value) ? { path, at, value } : done(path, value);
}

function elementByIndex(array: readonly unknown[], part: string, index: number): unknown {
  if (array.some((element) => isDocument(element) && Object.hasOwn(element, part))) {
    throw new MongoError(16746, `Ambiguous field name found in array: '${part}' is an index and a name`);
  }
  return array[index];
}

const parallelArrays = (fields: readonly string[]): MongoError =>
  new MongoError(171, `cannot index parallel arrays [${fields.join('] [')}]`);
