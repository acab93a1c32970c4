/** Compiles the projection of a find. */
import type { ExpressionOptions } from '../aggregation/expression.ts';
import { compileExpression } from '../aggregation/expression.ts';
import type { Document } from '../bson/index.ts';
import { isDocument, isNumeric, toNumber } from '../bson/index.ts';
import { MongoError, badValue } from '../errors.ts';
import { compileElementTest, compilePosition } from '../query/compile-filter.ts';
import { arrayIndex } from '../query/paths.ts';
import type { FieldTree } from './field-tree.ts';
import { addToTree, exclude, include, replaceAt } from './field-tree.ts';

export type Project = (document: Document) => Document;

interface Parsed {
  tree: FieldTree;
  /** Undefined until a field says which; an array operator alone may leave it open. */
  inclusion?: boolean;
  id?: boolean;
  /** Paths of `$slice`, which by itself chooses nothing. */
  sliced: string[];
  /** Changes to the document before its fields are chosen. */
  before: Project[];
}

export function compileProjection(projection: Document, filter: Document = {}): Project {
  const parsed: Parsed = { tree: new Map(), sliced: [], before: [] };
  for (const [path, value] of flatten(projection, '')) {
    if (path.endsWith('.$')) addPositional(parsed, path.slice(0, -2), value, filter);
    else if (isDocument(value) && '$slice' in value) addSlice(parsed, path, value.$slice);
    else if (isDocument(value) && '$elemMatch' in value) addElementMatch(parsed, path, value.$elemMatch);
    else addField(parsed, path, value, {});
  }
  return finish(parsed);
}

/** `$project`: here `$slice` is an expression, and there is no element of a filter to choose. */
export function compileProjectStage(projection: Document, options: ExpressionOptions): Project {
  if (Object.keys(projection).length === 0) {
    throw new MongoError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const parsed: Parsed = { tree: new Map(), sliced: [], before: [] };
  for (const [path, value] of flatten(projection, '')) addField(parsed, path, value, options);
  return finish(parsed);
}

/** Chooses fields as the tree says; `_id` comes along unless it is refused. */
function finish({ tree, inclusion, id, sliced, before }: Parsed): Project {
  const including = inclusion ?? id === true;
  if (including) for (const path of sliced) addToTree(tree, path, true);
  if (including ? id !== false && !tree.has('_id') : id === false) addToTree(tree, '_id', true);
  const choose: Project = including
    ? (document) => include(document, tree)
    : (document) => exclude(document, tree);
  if (before.length === 0) return choose;
  return (document) => choose(before.reduce((changed, change) => change(changed), document));
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
function* flatten(projection: Document, prefix: string): Iterable<[path: string, value: unknown]> {
  for (const name of Object.keys(projection)) {
    const value = projection[name];
    const nested = isDocument(value) && !(Object.keys(value)[0] ?? '$').startsWith('$');
    if (nested) yield* flatten(value, `${prefix}${name}.`);
    else yield [prefix + name, value];
  }
}

function addField(parsed: Parsed, path: string, value: unknown, options: ExpressionOptions): void {
  if (typeof value === 'boolean' || isNumeric(value)) {
    choose(parsed, path, value === true || (typeof value !== 'boolean' && toNumber(value) !== 0));
    return;
  }
  if (parsed.inclusion === false)
    throw new MongoError(31252, 'Cannot use an expression in an exclusion projection');
  parsed.inclusion = true;
  addToTree(parsed.tree, path, compileExpression(value, options));
}

function choose(parsed: Parsed, path: string, wanted: boolean): void {
  if (path === '_id') {
    parsed.id = wanted;
    return;
  }
  if (parsed.inclusion === true && !wanted) {
    throw new MongoError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  }
  if (parsed.inclusion === false && wanted) {
    throw new MongoError(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
  }
  parsed.inclusion = wanted;
  addToTree(parsed.tree, path, true);
}

/** The array with only the element that made the document match. */
function addPositional(parsed: Parsed, path: string, value: unknown, filter: Document): void {
  if (value !== true && !(isNumeric(value) && toNumber(value) !== 0))
    throw new MongoError(31395, 'positional projection cannot be used with exclusion');
  choose(parsed, path, true);
  const positionOf = compilePosition(filter);
  parsed.before.push((document) => {
    const position = positionOf(document);
    return replaceAt(document, path.split('.'), (value) => {
      if (!Array.isArray(value) || value.length === 0) return value;
      if (position === undefined || position >= value.length) {
        throw new MongoError(51246, "positional operator '.$' couldn't find a matching element in the array");
      }
      return [value[position] as unknown];
    }) as Document;
  });
}

function addSlice(parsed: Parsed, path: string, operand: unknown): void {
  const bounds = Array.isArray(operand) ? operand : [operand];
  if (bounds.length > 2 || bounds.length === 0 || !bounds.every(isNumeric)) {
    throw new MongoError(28667, 'Invalid $slice syntax: a number, or [skip, limit]');
  }
  const [first = 0, count] = bounds.map((bound) => Math.trunc(toNumber(bound)));
  if (count !== undefined && count <= 0) throw new MongoError(28724, '$slice limit must be positive');
  const cut = (list: unknown[]): unknown[] => {
    if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first);
    const start = first < 0 ? Math.max(0, list.length + first) : first;
    return list.slice(start, start + count);
  };
  parsed.sliced.push(path);
  parsed.before.push(
    (document) =>
      replaceAt(document, path.split('.'), (value) =>
        Array.isArray(value) ? cut(value) : value,
      ) as Document,
  );
}

function addElementMatch(parsed: Parsed, path: string, operand: unknown): void {
  if (path.includes('.')) throw new MongoError(31275, 'Cannot use $elemMatch projection on a nested field.');
  if (arrayIndex(path) >= 0) throw badValue(`$elemMatch projection on '${path}' is not supported`);
  if (parsed.inclusion === false)
    throw new MongoError(31253, 'Cannot use $elemMatch in an exclusion projection');
  parsed.inclusion = true;
  const test = compileElementTest(operand);
  addToTree(parsed.tree, path, (document) => {
    const list = document[path];
    const found = Array.isArray(list) ? list.findIndex(test) : -1;
    return found < 0 ? undefined : [(list as unknown[])[found]];
  });
}
