/** Fields of a projection as a tree, and what a document looks like through it. */
import type { Document } from '../bson/index.ts';
import { clone, isDocument, ownField, putField } from '../bson/index.ts';
import { MongoError } from '../errors.ts';

/** Worked out from the whole document; undefined leaves the field out. */
type Compute = (root: Document) => unknown;

/** A field named as it is, one that is computed, or one of whose fields some are named. */
type Node = true | Compute | FieldTree;
export type FieldTree = Map<string, Node>;

export function addToTree(tree: FieldTree, path: string, node: true | Compute): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) throw new MongoError(40353, `FieldPath '${path}' has an empty part`);
  let level = tree;
  for (const part of parts.slice(0, -1)) {
    const next = level.get(part) ?? new Map<string, Node>();
    if (!(next instanceof Map)) throw collision(path);
    level.set(part, next);
    level = next;
  }
  const last = parts.at(-1) as string;
  if (level.has(last)) throw collision(path);
  level.set(last, node);
}

const collision = (path: string): MongoError => new MongoError(31249, `Path collision at ${path}`);

/** Named fields in the document's order, then the computed ones. */
export function include(document: Document, tree: FieldTree, root: Document = document): Document {
  const result: Document = {};
  for (const name of Object.keys(document)) {
    const node = tree.get(name);
    if (node === true) putField(result, name, document[name]);
    else if (node instanceof Map) {
      const part = includeWithin(document[name], node, root);
      if (part !== undefined) putField(result, name, part);
    }
  }
  addComputed(result, tree, root);
  return result;
}

function includeWithin(value: unknown, tree: FieldTree, root: Document): unknown {
  if (isDocument(value)) return include(value, tree, root);
  if (!Array.isArray(value)) return undefined;
  return value
    .map((element: unknown) => includeWithin(element, tree, root))
    .filter((element) => element !== undefined);
}

function addComputed(result: Document, tree: FieldTree, root: Document): void {
  for (const [name, node] of tree) {
    if (typeof node === 'function') setOrRemove(result, name, node(root));
    else if (node !== true && ownField(result, name) === undefined && hasComputed(node)) {
      putField(result, name, include({}, node, root));
    }
  }
}

const hasComputed = (tree: FieldTree): boolean =>
  [...tree.values()].some((node) => typeof node === 'function' || (node !== true && hasComputed(node)));

function setOrRemove(document: Document, name: string, value: unknown): void {
  if (value === undefined) delete document[name];
  else putField(document, name, value);
}

export function exclude(document: Document, tree: FieldTree): Document {
  const result: Document = {};
  for (const name of Object.keys(document)) {
    const node = tree.get(name);
    if (node === true) continue;
    putField(result, name, node instanceof Map ? excludeWithin(document[name], node) : document[name]);
  }
  return result;
}

function excludeWithin(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => excludeWithin(element, tree));
  return isDocument(value) ? exclude(value, tree) : value;
}

/** The document with computed fields added or replaced, in every element where the path runs through arrays. */
export function addFields(document: Document, tree: FieldTree, root: Document = document): Document {
  const result: Document = { ...document };
  for (const [name, node] of tree) {
    if (typeof node === 'function') setOrRemove(result, name, node(root));
    else if (node !== true) putField(result, name, addWithin(ownField(document, name), node, root));
  }
  return result;
}

function addWithin(value: unknown, tree: FieldTree, root: Document): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => addWithin(element, tree, root));
  return addFields(isDocument(value) ? value : {}, tree, root);
}

/** The document with what is at a path replaced; documents inside of arrays on the way included. */
export function replaceAt(
  value: unknown,
  parts: readonly string[],
  replace: (found: unknown) => unknown,
): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return replace(value);
  if (Array.isArray(value)) return value.map((element: unknown) => replaceAt(element, parts, replace));
  if (!isDocument(value) || ownField(value, part) === undefined) return value;
  const result = { ...value };
  putField(result, part, replaceAt(clone(value[part]), rest, replace));
  return result;
}
