/** Small schemas that the contract files of catalogue and routing share. */
import { Type, type TSchema } from 'typebox';
import { Id, Name, object } from '../kernel/contract.parts.ts';

export const By = object({ id: Id, name: Name });
/** A bounded list without repeats. */
export const list = <T extends TSchema>(item: T, maxItems: number) =>
  Type.Array(item, { maxItems, uniqueItems: true });
