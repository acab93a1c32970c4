/** Small schemas that the contract files of routing and catalogue share. */
import { Type } from 'typebox';

export const literals = <T extends string>(record: Record<T, string>) =>
  Type.Unsafe<T>(Type.Union(Object.keys(record).map((key) => Type.Literal(key))));
export const closed = { additionalProperties: false } as const;
export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Name = Type.String({ minLength: 1, maxLength: 40 });
export const Code = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]{0,39}$' });
export const Moment = Type.String({ format: 'date-time' });
export const By = Type.Object({ id: Id, name: Name }, closed);
export const list = <T extends Parameters<typeof Type.Array>[0]>(item: T, maxItems: number) =>
  Type.Array(item, { maxItems, uniqueItems: true });
