// The insert command: the client's bytes are stored as they came whenever they already begin with _id.
import { ObjectId, onDemand } from 'bson';
import { encode, MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { collectionName } from '../reads/options.ts';
import type { WriteView } from '../storage/views.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { MAX_DOCUMENT_BYTES } from './handshake.ts';
import { runStatements } from './statements.ts';

function insert(context: CommandContext, view: WriteView): Document {
  const { catalogue, records } = context.services;
  const documents = context.command.documents as Document[];
  const collection = catalogue.ensure(view, context.db, collectionName(context.command, 'insert'));
  const bytes = context.sequences.get('documents') ?? rawDocuments(context.body, 'documents');
  let n = 0;
  const writeErrors = runStatements(context, view, documents, (given, position) => {
    const stored = prepare(given, bytes[position]);
    records.insert(view, collection, stored.bytes, stored.document);
    n++;
  });
  return { n, ...writeErrors, ok: 1 };
}

function prepare(given: Document, bytes: Buffer | undefined): { bytes: Buffer; document: Document } {
  const { _id: id = new ObjectId(), ...rest } = given;
  const isReady = bytes !== undefined && given._id !== undefined && Object.keys(given)[0] === '_id';
  const document = isReady ? given : { _id: id, ...rest };
  const stored = isReady ? bytes : encode(document);
  checkStorable(document, stored);
  return { bytes: stored, document };
}

/** Throws for a document that is too large or has an _id that cannot be one. */
export function checkStorable({ _id: id }: Document, bytes: Uint8Array): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new MongoError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`,
    );
  }
  if (Array.isArray(id) || id === undefined)
    throw new MongoError(53, "The '_id' value cannot be of type array");
  if (isBsonType(id, 'BSONRegExp')) throw new MongoError(53, "The '_id' value cannot be of type regex");
  if (id !== null && typeof id === 'object' && !('_bsontype' in id)) {
    const dollar = Object.keys(id).find((field) => field.startsWith('$'));
    if (dollar)
      throw new MongoError(
        52,
        `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
      );
  }
}

function isBsonType(value: unknown, type: string): boolean {
  return value !== null && typeof value === 'object' && (value as { _bsontype?: string })._bsontype === type;
}

/** The documents of an array field, undecoded. */
function rawDocuments(body: Buffer, field: string): Buffer[] {
  for (const [, nameAt, nameLength, at, length] of onDemand.parseToElements(body)) {
    if (body.toString('utf8', nameAt, nameAt + nameLength) !== field) continue;
    const array = body.subarray(at, at + length);
    return [...onDemand.parseToElements(array)].map(([, , , start, size]) =>
      array.subarray(start, start + size),
    );
  }
  return [];
}

export const insertCommands: CommandTable = { insert: { kind: 'write', isTransactional: true, run: insert } };
