/** Stages that change the shape of each document. */
import type { Document } from '../bson/index.ts';
import { integer, isDocument, ownField, putField } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { compileProjectStage } from '../projection/compile-projection.ts';
import type { FieldTree } from '../projection/field-tree.ts';
import { addFields, addToTree } from '../projection/field-tree.ts';
import { compileExpression } from './expression.ts';
import type { Stage, StageMaker } from './stage.ts';

const each = (change: (document: Document) => Document): Stage =>
  function* (source) {
    for (const document of source) yield change(document);
  };

export const project: StageMaker = (operand, environment) => {
  if (!isDocument(operand)) throw new MongoError(15969, '$project specification must be an object');
  return each(compileProjectStage(operand, environment));
};

export const addFieldsStage: StageMaker = (operand, environment) => {
  if (!isDocument(operand)) throw new MongoError(40272, '$addFields specification stage must be an object');
  const tree: FieldTree = new Map();
  addComputed(tree, operand, '');
  return each((document) => addFields(document, tree));

  function addComputed(into: FieldTree, fields: Document, prefix: string): void {
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      const nested = isDocument(value) && !(Object.keys(value)[0] ?? '$').startsWith('$');
      if (nested) addComputed(into, value, `${prefix}${name}.`);
      else addToTree(into, prefix + name, compileExpression(value, environment));
    }
  }
};

export const unset: StageMaker = (operand, environment) => {
  const fields = Array.isArray(operand) ? operand : [operand];
  if (fields.length === 0 || !fields.every((field) => typeof field === 'string' && field !== '')) {
    throw new MongoError(31002, '$unset specification must be a string or an array of strings');
  }
  return project(Object.fromEntries(fields.map((field: string) => [field, 0])), environment);
};

export const replaceWith: StageMaker = (operand, environment) => {
  const evaluate = compileExpression(operand, environment);
  return each((document) => {
    const root = evaluate(document);
    if (isDocument(root)) return root;
    throw new MongoError(40228, "'newRoot' expression must evaluate to an object");
  });
};

export const replaceRoot: StageMaker = (operand, environment) => {
  if (!isDocument(operand) || !('newRoot' in operand)) {
    throw new MongoError(40231, 'no newRoot specified for the $replaceRoot stage');
  }
  return replaceWith(operand.newRoot, environment);
};

export const unwind: StageMaker = (operand) => {
  const spec: Document = isDocument(operand) ? operand : { path: operand };
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve } = spec;
  if (typeof path !== 'string')
    throw new MongoError(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$'))
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$'`);
  const parts = path.slice(1).split('.');
  const indexed = (document: Document, position: unknown): Document =>
    typeof index === 'string' ? withField(document, index.split('.'), position) : document;
  return function* (source) {
    for (const document of source) {
      const value = fieldAt(document, parts);
      if (Array.isArray(value) && value.length > 0) {
        for (let i = 0; i < value.length; i++)
          yield indexed(withField(document, parts, value[i]), integer(i));
      } else if (value !== undefined && value !== null && !Array.isArray(value)) {
        yield indexed(document, null);
      } else if (preserve === true) {
        yield indexed(Array.isArray(value) ? withField(document, parts, undefined) : document, null);
      }
    }
  };
};

function fieldAt(document: Document, parts: readonly string[]): unknown {
  let value: unknown = document;
  for (const part of parts) value = isDocument(value) ? ownField(value, part) : undefined;
  return value;
}

/** The document with a field of it set (or left out, for undefined); what is beside it stays shared. */
export function withField(document: Document, parts: readonly string[], value: unknown): Document {
  const [part = '', ...rest] = parts;
  const result = { ...document };
  const inner = ownField(document, part);
  if (rest.length > 0) putField(result, part, withField(isDocument(inner) ? inner : {}, rest, value));
  else if (value === undefined) delete result[part];
  else putField(result, part, value);
  return result;
}
