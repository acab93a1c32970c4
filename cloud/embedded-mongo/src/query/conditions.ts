/** What an operator compiles to: a test of what a path reaches in a document, and of a bare value. */
import type { Path, Position, Predicate } from './paths.ts';
import { anyAt } from './paths.ts';

export interface Condition {
  at(path: Path): Predicate;
  /** For an element inside of `$elemMatch`: arrays are not looked into. */
  value: Predicate;
}

/** True when any value reached passes, elements of arrays included. */
export function anyValue(test: Predicate, position?: Position): Condition {
  return { at: (path) => atPath(path, test, position), value: test };
}

/** True when what the path reaches passes as a whole; arrays at the end are not opened. */
export function wholeValue(test: Predicate): Condition {
  return {
    at(path) {
      const visit = { path, test, expand: false };
      return (document) => anyAt(document, visit);
    },
    value: test,
  };
}

export function negated(condition: Condition): Condition {
  return {
    at(path) {
      const test = condition.at(path);
      return (document) => !test(document);
    },
    value: (value) => !condition.value(value),
  };
}

export function everyOf(conditions: readonly Condition[]): Condition {
  return {
    at: (path) => every(conditions.map((condition) => condition.at(path))),
    value: every(conditions.map((condition) => condition.value)),
  };
}

export function every(tests: readonly Predicate[]): Predicate {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  if (tests.length === 2) return (value) => first(value) && second(value);
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

/** The common case, a field of the document itself that is no array, goes straight to the test. */
function atPath(path: Path, test: Predicate, position: Position | undefined): Predicate {
  const visit = { path, test, expand: true, position };
  const [field] = path.parts;
  if (field === undefined || path.parts.length > 1) return (document) => anyAt(document, visit);
  return (document) => {
    if (typeof document !== 'object' || document === null || Array.isArray(document))
      return anyAt(document, visit);
    const value = Object.hasOwn(document, field) ? (document as Record<string, unknown>)[field] : undefined;
    return Array.isArray(value) ? anyAt(document, visit) : test(value);
  };
}
