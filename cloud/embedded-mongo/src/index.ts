// The front door: start a server over a folder, and copy its data.
export { backup } from './backup.ts';
export { startEmbeddedMongo } from './embedded-mongo.ts';
export type { EmbeddedMongo, EmbeddedMongoOptions } from './embedded-mongo.ts';
