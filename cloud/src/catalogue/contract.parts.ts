/** Small schemas that the contract files of catalogue and routing share. */
import { Type, type TSchema } from 'typebox';
import { closed, Id, Name } from '../kernel/contract.parts.ts';

export const By = Type.Object({ id: Id, name: Name }, closed);
/** A bounded list without repeats. */
export const list = <T extends TSchema>(item: T, maxItems: number) =>
  Type.Array(item, { maxItems, uniqueItems: true });
