/** Small schemas that every contract uses. */
import { Type, type TProperties, type TSchema } from 'typebox';

/** One of the keys of a table of words. */
export const literals = <T extends string>(record: Record<T, unknown>) =>
  Type.Unsafe<T>(Type.Union(Object.keys(record).map((key) => Type.Literal(key))));
/** An object that refuses unknown fields. */
export const object = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
export const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Name = Type.String({ minLength: 1, maxLength: 40 });
export const Code = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]{0,39}$' });
/** A civil day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' });
/** ISO 8601 in UTC. */
export const Moment = Type.String({ format: 'date-time' });
export const Ok = object({ ok: Type.Literal(true) });
export const byId = object({ id: Id });
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};
export const listOf = <T extends TSchema>(item: T) =>
  object({ items: Type.Array(item), nextCursor: Type.Optional(Type.String()) });
