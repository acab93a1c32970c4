/** Reads a collection so that every value keeps its BSON type, and condenses it to a count and a hash. */
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import type { Db } from './place.ts';

type Collection = mongoose.mongo.Collection;
type Document = mongoose.mongo.Document;

/** Without these an int64 would come back as a double, and a whole double as an int32. */
export const keepTypes = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
  enableUtf8Validation: false,
} as const;

const batchBytes = 8 * 2 ** 20;
const batchDocuments = 1_000;

export interface Content {
  count: number;
  hash: string;
}

export interface Batch {
  documents: Document[];
  content: Content;
}

/** All documents in batches of bounded size, each with the content up to its end; at least one batch, maybe empty. */
export async function* batchesOf(collection: Collection): AsyncGenerator<Batch> {
  const sum = new ContentSum();
  let documents: Document[] = [];
  let bytes = 0;
  for await (const document of collection.find({}, { ...keepTypes, batchSize: batchDocuments })) {
    bytes += sum.add(document);
    documents.push(document);
    if (bytes < batchBytes && documents.length < batchDocuments) continue;
    yield { documents, content: sum.content() };
    [documents, bytes] = [[], 0];
  }
  yield { documents, content: sum.content() };
}

export async function contentOf(db: Db, name: string): Promise<Content> {
  const sum = new ContentSum();
  for await (const document of db.collection(name).find({}, { ...keepTypes, batchSize: batchDocuments }))
    sum.add(document);
  return sum.content();
}

/** The hashes of the documents, XORed: two databases need not answer in the same order. */
class ContentSum {
  #count = 0;
  readonly #sum = Buffer.alloc(32);

  /** Answers the size of the document. */
  add(document: Document): number {
    const bytes = mongoose.mongo.BSON.serialize(document);
    const digest = createHash('sha256').update(bytes).digest();
    for (const [index, byte] of digest.entries()) this.#sum[index] = (this.#sum[index] ?? 0) ^ byte;
    this.#count += 1;
    return bytes.length;
  }

  content(): Content {
    return { count: this.#count, hash: this.#sum.toString('hex') };
  }
}
