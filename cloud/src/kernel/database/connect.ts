/** Opens the database: a real MongoDB when MONGODB_URI names one, else the embedded server over data/db. */
import path from 'node:path';
import mongoose from 'mongoose';
import { logger } from '../logger.ts';
import { registeredModels } from './model.ts';

// A filter on an unknown path must fail: dropped silently, it would match everything.
mongoose.set('strictQuery', 'throw');

export interface DatabaseSettings {
  mongodbUri?: string;
  dataDir: string;
  name: string;
}

export interface Database {
  uri: string;
  close: () => Promise<void>;
}

export async function connectDatabase(settings: DatabaseSettings): Promise<Database> {
  const embedded = settings.mongodbUri ? undefined : await startEmbedded(path.join(settings.dataDir, 'db'));
  const uri = settings.mongodbUri ?? embedded?.uri ?? '';
  await mongoose.connect(uri, {
    dbName: settings.name,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 15_000,
    maxPoolSize: 64,
    writeConcern: { w: 'majority', journal: true },
  });
  return {
    uri,
    close: async () => {
      await mongoose.disconnect();
      await embedded?.stop();
    },
  };
}

async function startEmbedded(dir: string): Promise<{ uri: string; stop: () => Promise<void> }> {
  const { startEmbeddedMongo } = await import('@linying/embedded-mongo');
  return startEmbeddedMongo({ dir });
}

/** Makes sure of every model's indexes; a changed index of the same name is reported, never dropped silently. */
export async function ensureIndexes(): Promise<void> {
  for (const { model, name } of registeredModels()) {
    try {
      await model.createCollection();
      await model.ensureIndexes();
    } catch (error) {
      logger.error({ model: name, error }, 'indexes could not be made');
      throw error;
    }
  }
}
