// What the server and a reader thread say to each other.
import type { ReadName } from '../reads/read.ts';

export type ReaderRequest =
  | { kind: 'open'; cursor: number; name: ReadName; db: string; command: Uint8Array }
  | { kind: 'next'; cursor: number; size: number }
  | { kind: 'close'; cursor: number };

export type ReaderAnswer =
  { cursor: number; array: Uint8Array; isLast: boolean } | { cursor: number; code: number; message: string };

export interface ReaderData {
  dir: string;
  /** The module to load once TypeScript can be read. */
  module: string;
}
