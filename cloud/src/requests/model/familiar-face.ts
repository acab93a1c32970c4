/** Who served a resident last: one small record each, so that a new request need not search the old ones. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';

export interface FamiliarFace {
  /** The person who was served. */
  _id: string;
  staffId: string;
  /** When it was done; later ones replace it. */
  at: Date;
}

/** After two years a face is not familiar any more. */
export const rememberedMs = 2 * 365 * 86_400_000;

export const FamiliarFaceModel = defineModel<FamiliarFace>({
  name: 'FamiliarFace',
  collection: 'familiarFaces',
  retention: 'resident',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, staffId: String, at: Date }).index(
    { at: 1 },
    { expireAfterSeconds: rememberedMs / 1000 },
  ),
});
