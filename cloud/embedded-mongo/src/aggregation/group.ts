/** `$group` and `$sortByCount`: groups in the order in which they first appear. */
import type { Document } from '../bson/index.ts';
import { encodeKey, isDocument } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { sortDocuments } from '../sort/sort-documents.ts';
import { compileGroupField } from './accumulators.ts';
import type { GroupField } from './accumulators.ts';
import { compileExpression } from './expression.ts';
import type { StageMaker } from './stage.ts';

interface Group {
  id: unknown;
  fields: ReturnType<GroupField['start']>[];
}

export const group: StageMaker = (operand, environment) => {
  if (!isDocument(operand)) throw new MongoError(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) throw new MongoError(15955, 'a group specification must include an _id');
  const idOf = compileExpression(operand._id, environment);
  const names = Object.keys(operand).filter((name) => name !== '_id');
  const fields = names.map((name) => compileGroupField(name, operand[name], environment));
  return function* (source) {
    const groups = new Map<string, Group>();
    for (const document of source) {
      const id = idOf(document) ?? null;
      const key = typeof id === 'string' ? `s${id}` : `k${encodeKey(id).toString('latin1')}`;
      let found = groups.get(key);
      if (!found) groups.set(key, (found = { id, fields: fields.map((field) => field.start()) }));
      for (const field of found.fields) field.add(document);
    }
    for (const { id, fields: results } of groups.values()) {
      const result: Document = { _id: id };
      results.forEach((field, i) => (result[names[i] as string] = field.result()));
      yield result;
    }
  };
};

export const sortByCount: StageMaker = (operand, environment) => {
  const counted = group({ _id: operand, count: { $sum: 1 } }, environment);
  return (source) => sortDocuments(counted(source), { count: -1 }, 0, (document) => document);
};
