/** An index spec made ready: paths, directions and the partial filter, once per spec. */
import { toNumber } from '../bson/index.ts';
import type { Document } from '../bson/index.ts';
import type { Matcher } from '../query/compile-filter.ts';
import { compileFilter } from '../query/compile-filter.ts';
import type { Path } from '../query/paths.ts';
import { parsePath } from '../query/paths.ts';
import type { IndexSpec } from './index-spec.ts';

export interface CompiledIndex {
  fields: readonly string[];
  paths: readonly Path[];
  directions: readonly number[];
  /** The fields are all plain names: the common case with a short way. */
  flat: boolean;
  includes?: Matcher;
}

const compiled = new WeakMap<IndexSpec, CompiledIndex>();

export function compiledIndex(spec: IndexSpec): CompiledIndex {
  const known = compiled.get(spec);
  if (known) return known;
  const fields = Object.keys(spec.key);
  const made: CompiledIndex = {
    fields,
    paths: fields.map(parsePath),
    directions: fields.map((field) => direction(spec.key, field)),
    flat: fields.every((field) => !field.includes('.')),
  };
  if (spec.partialFilterExpression) made.includes = compileFilter(spec.partialFilterExpression);
  compiled.set(spec, made);
  return made;
}

const direction = (key: Document, field: string): number => (toNumber(key[field]) < 0 ? -1 : 1);
