// The front door: start a server over a folder, see who serves it, and copy its data.
export { uriOf } from './address.ts';
export { backup } from './backup.ts';
export { startEmbeddedMongo } from './embedded-mongo.ts';
export type { EmbeddedMongo, EmbeddedMongoOptions } from './embedded-mongo.ts';
export { holderOf } from './storage/folder-lock.ts';
