/** Stages that decide which documents go on, and in which order. */
import type { Document } from '../bson/index.ts';
import { integer, isDocument } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { sortDocuments } from '../sort/sort-documents.ts';
import { parseSort } from '../sort/sort-key.ts';
import type { StageMaker } from './stage.ts';
import { wholeNumber } from './stage.ts';

export const match: StageMaker = (operand, environment) => {
  if (!isDocument(operand))
    throw new MongoError(15959, 'the match filter must be an expression in an object');
  const matches = compileFilter(operand, environment);
  return function* (source) {
    for (const document of source) if (matches(document)) yield document;
  };
};

/** With the limit of the stage after it, so that no more is kept. */
export const sortWithin =
  (limit: number): StageMaker =>
  (operand) => {
    if (!isDocument(operand)) throw new MongoError(15973, 'the $sort key specification must be an object');
    if (parseSort(operand).length === 0)
      throw new MongoError(15976, '$sort stage must have at least one sort key');
    return function* (source) {
      yield* sortDocuments(source, operand, limit, (document) => document);
    };
  };

export const limit: StageMaker = (operand) => {
  const count = wholeNumber(operand);
  if (Number.isNaN(count))
    throw new MongoError(5107201, 'invalid argument to $limit stage: a number is expected');
  if (count <= 0) throw new MongoError(15958, 'the limit must be positive');
  return function* (source) {
    let left = count;
    for (const document of source) {
      yield document;
      if (--left === 0) return;
    }
  };
};

export const skip: StageMaker = (operand) => {
  const count = wholeNumber(operand);
  if (Number.isNaN(count) || count < 0) {
    throw new MongoError(5107200, 'invalid argument to $skip stage: a non-negative number is expected');
  }
  return function* (source) {
    let left = count;
    for (const document of source) if (left-- <= 0) yield document;
  };
};

export const count: StageMaker = (operand) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw new MongoError(40156, 'the count field must be a non-empty string without $ and .');
  }
  return function* (source) {
    let total = 0;
    for (const _ of source) total++;
    if (total > 0) yield { [operand]: integer(total) };
  };
};

/** Each document with the same chance, in one pass. */
export const sample: StageMaker = (operand, { random = Math.random }) => {
  const size = isDocument(operand) ? wholeNumber(operand.size) : NaN;
  if (!(size > 0)) throw new MongoError(28747, 'size argument to $sample must be a positive integer');
  return function* (source) {
    const chosen: Document[] = [];
    let seen = 0;
    for (const document of source) {
      const place = seen < size ? seen : Math.floor(random() * (seen + 1));
      if (place < size) chosen[place] = document;
      seen++;
    }
    yield* chosen;
  };
};
