/** Reads go to the driver: the filters are built here and never from a client's object. */
import type { mongo } from 'mongoose';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument } from '../model/document.ts';

interface Page {
  sort?: Record<string, 1 | -1>;
  limit?: number;
  projection?: Record<string, 0 | 1>;
}

/** A search that runs longer than this is given up with an error instead of holding the database. */
const patienceMs = 5000;

export async function findAppointments<T = AppointmentDocument>(filter: object, page: Page): Promise<T[]> {
  const { sort = {}, limit = 0, projection } = page;
  return (await AppointmentModel.collection
    .find(filter as mongo.Filter<mongo.Document>, { projection, maxTimeMS: patienceMs })
    .sort(sort)
    .limit(limit)
    .toArray()) as T[];
}

export const countAppointments = (filter: object, limit = 0): Promise<number> =>
  AppointmentModel.collection.countDocuments(filter, {
    ...(limit > 0 ? { limit } : {}),
    maxTimeMS: patienceMs,
  });
