/** Compiles a filter to a test of documents. */
import type { Document } from '../bson/index.ts';
import { isDocument, isNumeric, toNumber } from '../bson/index.ts';
import { MongoError, badValue } from '../errors.ts';
import { compileExpression } from '../aggregation/expression.ts';
import { every, everyOf } from './conditions.ts';
import type { FilterContext } from './field-operators.ts';
import { compileOperators, elementTest, implicitCondition, isOperators } from './field-operators.ts';
import type { Position, Predicate } from './paths.ts';
import { parsePath } from './paths.ts';

export interface QueryOptions {
  collation?: Document;
  /** Values of `$$name`, for `$expr`. */
  variables?: Document;
  now?: Date;
}

export type Matcher = (document: Document) => boolean;

export function compileFilter(filter: Document, options: QueryOptions = {}): Matcher {
  refuseCollation(options.collation);
  return compile(filter, contextOf(options));
}

/** Which array element satisfied the filter: what the positional `$` means; undefined when none did. */
export function compilePosition(
  filter: Document,
  options: QueryOptions = {},
): (document: Document) => number | undefined {
  const position: Position = { index: -1 };
  const matches = compile(filter, { ...contextOf(options), position });
  return (document) => {
    position.index = -1;
    return matches(document) && position.index >= 0 ? position.index : undefined;
  };
}

/** The test of a value against what a filter says of a field: `5`, `{ $gt: 3 }`; arrays are not opened. */
export function compileValueTest(condition: unknown): Predicate {
  const context = contextOf({});
  if (!isOperators(condition)) return implicitCondition(condition, context).value;
  return everyOf(compileOperators(condition, context)).value;
}

/** The test of one array element, from the operand of `$elemMatch`. */
export const compileElementTest = (operand: unknown): Predicate => elementTest(operand, contextOf({}));

export function refuseCollation(collation: Document | undefined): void {
  if (collation && collation.locale !== 'simple') {
    throw new MongoError(238, `collation '${String(collation.locale)}' is not supported`);
  }
}

const contextOf = (options: QueryOptions): FilterContext => ({
  filter: compile,
  expression: (expression) =>
    compileExpression(expression, { now: options.now, variables: options.variables }),
});

function compile(filter: Document, context: FilterContext): Predicate {
  const tests: Predicate[] = [];
  for (const name of Object.keys(filter)) {
    const operand = filter[name];
    if (name.startsWith('$')) {
      const operator = Object.hasOwn(TOP_LEVEL_OPERATORS, name) ? TOP_LEVEL_OPERATORS[name] : undefined;
      if (!operator) throw badValue(`unknown top level operator: ${name}`);
      tests.push(operator(operand, context, name));
    } else {
      const path = parsePath(name);
      const conditions = isOperators(operand)
        ? compileOperators(operand, context)
        : [implicitCondition(operand, context)];
      for (const condition of conditions) tests.push(condition.at(path));
    }
  }
  return every(tests);
}

type TopLevelOperator = (operand: unknown, context: FilterContext, name: string) => Predicate;

export const TOP_LEVEL_OPERATORS: Readonly<Record<string, TopLevelOperator>> = {
  $and: (operand, context, name) => every(branches(operand, context, name)),
  $or(operand, context, name) {
    const tests = branches(operand, context, name);
    return (document) => tests.some((test) => test(document));
  },
  $nor(operand, context, name) {
    const tests = branches(operand, { ...context, position: undefined }, name);
    return (document) => !tests.some((test) => test(document));
  },
  $expr(operand, context) {
    const evaluate = context.expression(operand);
    return (document) => isTruthy(evaluate(document as Document));
  },
  $comment: () => () => true,
};

/** Truth in expressions: everything but false, null, missing and zero. */
export function isTruthy(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  return !isNumeric(value) || toNumber(value) !== 0;
}

function branches(operand: unknown, context: FilterContext, name: string): Predicate[] {
  if (!Array.isArray(operand)) throw badValue(`${name} must be an array`);
  if (operand.length === 0) throw badValue(`${name} argument must be a non-empty array`);
  return operand.map((entry: unknown) => {
    if (!isDocument(entry)) throw badValue(`${name} argument's entries must be objects`);
    return compile(entry, context);
  });
}
