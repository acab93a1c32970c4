// Sends a command byte for byte as a driver would, so that a test can repeat one.
import { serialize } from 'bson';
import { addressOf } from '../address.ts';
import { exchange } from '../client.ts';
import type { Document } from '../language.ts';

/** The answer as it is, also when it is an error. */
export function rawCommand(uri: string, command: Document): Promise<Document> {
  return exchange(addressOf(uri), Buffer.from(serialize(command)));
}
