// create, drop, listCollections, renameCollection, listDatabases, dropDatabase.
import { compileFilter, MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { isTrue } from '../numbers.ts';
import { asDocument, checkCollation, collectionName } from '../reads/options.ts';
import type { Collection } from '../storage/collection.ts';
import type { WriteView } from '../storage/views.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { listCursor } from './open-cursor.ts';

/** Options of create that would make another kind of collection. */
const UNSUPPORTED_OPTIONS = [
  'capped',
  'validator',
  'viewOn',
  'pipeline',
  'timeseries',
  'expireAfterSeconds',
  'clusteredIndex',
];

function create({ services: { catalogue }, command, db }: CommandContext, view: WriteView): Document {
  const name = collectionName(command, 'create');
  for (const option of UNSUPPORTED_OPTIONS) {
    if (command[option] === undefined || command[option] === false) continue;
    throw new MongoError(115, `the option '${option}' of create is not supported`);
  }
  checkCollation(command.collation);
  catalogue.ensure(view, db, name);
  return { ok: 1 };
}

function drop({ services: { catalogue }, command, db }: CommandContext, view: WriteView): Document {
  const collection = catalogue.get(db, collectionName(command, 'drop'));
  if (!collection) return { ok: 1 };
  catalogue.drop(view, collection);
  return { nIndexesWas: collection.indexes.length, ns: collection.namespace, ok: 1 };
}

function renameCollection({ services: { catalogue }, command }: CommandContext, view: WriteView): Document {
  const [from, to] = [namespaceOf(command.renameCollection), namespaceOf(command.to)];
  const source = catalogue.get(...from);
  if (!source) throw new MongoError(26, `Source collection ${from.join('.')} does not exist`);
  const target = catalogue.get(...to);
  if (target && !isTrue(command.dropTarget)) throw new MongoError(48, 'target namespace exists');
  if (target) catalogue.drop(view, target);
  catalogue.rename(view, source, ...to);
  return { ok: 1 };
}

function namespaceOf(value: unknown): [db: string, name: string] {
  const text = String(value);
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1) throw new MongoError(73, `Invalid namespace specified '${text}'`);
  return [text.slice(0, dot), text.slice(dot + 1)];
}

function listCollections(context: CommandContext): Promise<Uint8Array> {
  const { services, command, db } = context;
  const isWanted = compileFilter(asDocument(command.filter) ?? {});
  const described = services.catalogue.all(db).map(describe).filter(isWanted);
  const documents = isTrue(command.nameOnly)
    ? described.map(({ name, type }) => ({ name, type }))
    : described;
  return listCursor(context, `${db}.$cmd.listCollections`, documents);
}

function describe({ name, uuid }: Collection): Document {
  return {
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}

function listDatabases({ services, command }: CommandContext): Document {
  const names = [...new Set(services.catalogue.all().map(({ db }) => db))].sort();
  const isWanted = compileFilter(asDocument(command.filter) ?? {});
  const databases = names.map((name) => ({ name, sizeOnDisk: 0, empty: false })).filter(isWanted);
  return {
    databases: isTrue(command.nameOnly) ? databases.map(({ name }) => ({ name })) : databases,
    totalSize: 0,
    ok: 1,
  };
}

function dropDatabase({ services: { catalogue }, db }: CommandContext, view: WriteView): Document {
  for (const collection of catalogue.all(db)) catalogue.drop(view, collection);
  return { dropped: db, ok: 1 };
}

export const collectionCommands: CommandTable = {
  create: { kind: 'write', run: create },
  drop: { kind: 'write', run: drop },
  renameCollection: { kind: 'write', run: renameCollection },
  listCollections: { kind: 'plain', run: listCollections },
  listDatabases: { kind: 'plain', run: listDatabases },
  dropDatabase: { kind: 'write', run: dropDatabase },
};
