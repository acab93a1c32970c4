/** Reads an update document: which operator changes which path, and whether that is allowed at all. */
import type { Document } from '../bson/index.ts';
import { isDocument, typeName } from '../bson/index.ts';
import { MongoError, badValue, failedToParse } from '../errors.ts';
import { compileFilter } from '../query/compile-filter.ts';
import type { Predicate } from '../query/paths.ts';
import type { UpdateOperator } from './operator.ts';
import { UPDATE_OPERATORS } from './operators.ts';
import { isPositional } from './target.ts';

export interface Change {
  operator: UpdateOperator;
  path: string;
  parts: readonly string[];
  operand: unknown;
}

export interface ParsedUpdate {
  /** In the order of their paths, which is the order in which MongoDB adds new fields. */
  changes: Change[];
  filters: ReadonlyMap<string, Predicate>;
}

/** Without any operator the update is the new document itself. */
export const isReplacement = (update: Document): boolean => !(Object.keys(update)[0] ?? '').startsWith('$');

export function parseUpdate(update: Document, arrayFilters: readonly Document[] = []): ParsedUpdate {
  const changes = Object.keys(update).flatMap((name) => changesOf(name, update[name]));
  refuseConflicts(changes.flatMap(touchedPaths));
  const filters = parseArrayFilters(arrayFilters);
  const names = new Set(
    changes.flatMap(({ parts }) => parts.filter(isPositional).map((part) => part.slice(2, -1))),
  );
  for (const name of filters.keys()) {
    if (!names.has(name))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
  }
  changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { changes, filters };
}

function changesOf(name: string, fields: unknown): Change[] {
  const operator = Object.hasOwn(UPDATE_OPERATORS, name) ? UPDATE_OPERATORS[name] : undefined;
  if (!operator) {
    throw failedToParse(
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDocument(fields)) {
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead at ${name}`,
    );
  }
  return Object.keys(fields).map((path) => {
    if (name === '$rename') checkRename(path, fields[path]);
    return { operator, path, parts: checkedParts(path), operand: fields[path] };
  });
}

function checkedParts(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  if (isPositional(parts[0] as string)) {
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  }
  const wrong = parts.find((part) => part.startsWith('$') && !isPositional(part));
  if (wrong)
    throw new MongoError(
      52,
      `The dollar ($) prefixed field '${wrong}' in '${path}' is not valid for storage.`,
    );
  return parts;
}

function checkRename(from: string, to: unknown): void {
  if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from}`);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}`);
  if ([...from.split('.'), ...checkedParts(to)].some(isPositional)) {
    throw badValue(`The fields for $rename may not be dynamic: ${from}`);
  }
}

const touchedPaths = ({ operator, path, operand }: Change): string[] =>
  operator === UPDATE_OPERATORS.$rename ? [path, operand as string] : [path];

/** Two changes may not meet: neither at one path, nor at a path and a part of it. */
function refuseConflicts(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw conflict(path, path);
    seen.add(path);
  }
  for (const path of paths) {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      if (seen.has(path.slice(0, dot))) throw conflict(path, path.slice(0, dot));
    }
  }
}

const conflict = (path: string, at: string): MongoError =>
  new MongoError(40, `Updating the path '${path}' would create a conflict at '${at}'`);

function parseArrayFilters(arrayFilters: readonly Document[]): Map<string, Predicate> {
  const filters = new Map<string, Predicate>();
  for (const filter of arrayFilters) {
    const name = identifierOf(filter);
    if (name === undefined) {
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    }
    if (filters.has(name)) {
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    }
    const matches = compileFilter(filter);
    filters.set(name, (element) => matches({ [name]: element }));
  }
  return filters;
}

/** The one name all of a filter's paths begin with. */
function identifierOf(filter: Document): string | undefined {
  const names = new Set(topLevelNames(filter));
  if (names.size > 1) {
    throw failedToParse(
      `Error parsing array filter: Expected a single top-level field name, found ${[...names].join(' and ')}`,
    );
  }
  return [...names][0];
}

function topLevelNames(filter: Document): string[] {
  return Object.keys(filter).flatMap((name) => {
    const operand = filter[name];
    if (!name.startsWith('$')) return [name.split('.')[0] as string];
    return Array.isArray(operand) ? operand.filter(isDocument).flatMap(topLevelNames) : [];
  });
}
