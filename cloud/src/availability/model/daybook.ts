/** Who has which time of one worker, room or person on one civil day: the document that is never sold twice. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { DaySpan } from '../rules/day.ts';

export type DaybookKind = 'staff' | 'room' | 'person';

export interface DaybookDocument {
  /** `kind/id/YYYY-MM-DD`. */
  _id: string;
  version: number;
  spans: DaySpan[];
  /** The instant at which the day begins; old days go by it. */
  day: Date;
}

/** Long enough for a year's figures; the appointments themselves are the archive. */
const keptSeconds = 400 * 86_400;

export const DaybookModel = defineModel<DaybookDocument>({
  name: 'Daybook',
  collection: 'daybooks',
  retention: 'technical',
  shardKey: '_id',
  schema: new Schema({ _id: String, version: Number, spans: [Schema.Types.Mixed], day: Date })
    .index({ day: 1 }, { expireAfterSeconds: keptSeconds })
    // Days that still say where somebody lives.
    .index({ day: 1, _id: 1 }, { partialFilterExpression: { 'spans.location': { $exists: true } } }),
});

export const daybookId = (kind: DaybookKind, id: string, date: string): string => `${kind}/${id}/${date}`;
