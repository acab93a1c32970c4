/**
 * Aggregation expressions. Paths, constants and documents of them are evaluated here and keep every type;
 * operators go to mingo on plain JavaScript values. Whole numbers they compute are int32, or doubles beyond.
 */
import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Document } from '../bson/index.ts';
import { isDocument, ownField, putField } from '../bson/index.ts';
import { MongoError, badValue } from '../errors.ts';
import { arrayIndex } from '../query/paths.ts';
import { context, EXPRESSION_OPERATORS } from './mingo-operators.ts';
import { plainValue } from './plain-value.ts';

export interface ExpressionOptions {
  now?: Date | undefined;
  variables?: Document | undefined;
}

/** Undefined is a missing value. */
export type Evaluate = (document: Document) => unknown;

export function compileExpression(expression: unknown, options: ExpressionOptions = {}): Evaluate {
  if (typeof expression === 'string')
    return expression.startsWith('$') ? path(expression, options) : () => expression;
  if (Array.isArray(expression)) {
    const elements = expression.map((element: unknown) => compileExpression(element, options));
    return (document) => elements.map((element) => element(document) ?? null);
  }
  if (!isDocument(expression)) return () => expression;
  const names = Object.keys(expression);
  if (names[0]?.startsWith('$')) return operator(expression, names, options);
  const fields = names.map((name) => [name, compileExpression(expression[name], options)] as const);
  return (document) => {
    const result: Document = {};
    for (const [name, evaluate] of fields) {
      const value = evaluate(document);
      if (value !== undefined) putField(result, name, value);
    }
    return result;
  };
}

function path(expression: string, { now, variables }: ExpressionOptions): Evaluate {
  if (!expression.startsWith('$$')) {
    const parts = expression.slice(1).split('.');
    if (parts.includes(''))
      throw new MongoError(40353, 'FieldPath must not end with or contain an empty name');
    return (document) => valueAlong(document, parts, 0);
  }
  const [name = '', ...parts] = expression.slice(2).split('.');
  if (name === 'ROOT' || name === 'CURRENT') return (document) => valueAlong(document, parts, 0);
  if (name === 'REMOVE') return () => undefined;
  if (name !== 'NOW' && !(variables && Object.hasOwn(variables, name))) {
    throw new MongoError(17276, `Use of undefined variable: ${name}`);
  }
  const value = name === 'NOW' ? nowOf(now) : variables?.[name];
  return () => valueAlong(value, parts, 0);
}

function nowOf(now: Date | undefined): Date {
  if (!now) throw badValue('$$NOW is not available here');
  return now;
}

/** Arrays on the way give the array of what their documents have. */
function valueAlong(from: unknown, parts: readonly string[], start: number): unknown {
  let value = from;
  for (let i = start; i < parts.length; i++) {
    if (Array.isArray(value)) {
      return value.map((element) => valueAlong(element, parts, i)).filter((element) => element !== undefined);
    }
    if (!isDocument(value)) return undefined;
    value = ownField(value, parts[i] as string);
  }
  return value;
}

function operator(expression: Document, names: readonly string[], options: ExpressionOptions): Evaluate {
  const [name = ''] = names;
  if (names.length > 1) {
    throw new MongoError(15983, 'an object representing an expression must have exactly one field');
  }
  if (name === '$literal') return () => expression[name];
  const needs: Needs = { fields: new Set(), everything: false };
  const prepared = prepare(expression, options, needs);
  const variables = options.variables && (plainValue(options.variables) as Document);
  const settings = {
    context,
    idKey: '_id',
    scriptEnabled: false,
    ...(variables ? { variables } : {}),
  } as unknown as Options;
  return (document) => run(() => evalExpr(visible(document, needs), prepared, settings), name);
}

/** mingo's complaints are about operands: MongoDB's answer for those is a bad value. */
function run(evaluate: () => unknown, name: string): unknown {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof MongoError) throw error;
    throw badValue(`${name}: ${(error as Error).message}`);
  }
}

/** Which fields of a document an expression looks at, so that only those are made plain. */
interface Needs {
  fields: Set<string>;
  everything: boolean;
}

function visible(document: Document, needs: Needs): Document {
  if (needs.everything) return plainValue(document) as Document;
  const part: Document = {};
  for (const field of needs.fields) {
    const value = ownField(document, field);
    if (value !== undefined) putField(part, field, plainValue(value));
  }
  return part;
}

/** Checks the operators, makes constants plain, puts the time in, and notes the fields. */
function prepare(expression: unknown, options: ExpressionOptions, needs: Needs): unknown {
  if (typeof expression === 'string') return preparePath(expression, options, needs);
  if (Array.isArray(expression))
    return expression.map((element: unknown) => prepare(element, options, needs));
  if (!isDocument(expression)) return plainValue(expression);
  const prepared: Document = {};
  for (const name of Object.keys(expression)) {
    if (name === '$literal') return { $literal: plainValue(expression[name]) };
    if (name.startsWith('$') && !EXPRESSION_OPERATORS.has(name)) {
      throw new MongoError(168, `Unrecognized expression '${name}'`);
    }
    if (name === '$dateToString') refuseWeekFormat(expression[name]);
    putField(prepared, name, prepare(expression[name], options, needs));
  }
  return prepared;
}

/** mingo counts the weeks of `%U` differently from MongoDB. */
function refuseWeekFormat(operand: unknown): void {
  if (isDocument(operand) && String(operand.format).includes('%U')) {
    throw new MongoError(238, "the format '%U' of $dateToString is not supported");
  }
}

function preparePath(text: string, { now }: ExpressionOptions, needs: Needs): unknown {
  if (!text.startsWith('$')) return text;
  if (text === '$$NOW') return nowOf(now);
  if (text.startsWith('$$ROOT') || text.startsWith('$$CURRENT')) needs.everything = true;
  if (text.startsWith('$$')) return text;
  const field = text.slice(1).split('.')[0] as string;
  if (arrayIndex(field) >= 0) needs.everything = true;
  needs.fields.add(field);
  return text;
}
