/** Small schemas that the contract files of routing and catalogue share. */
import { Type } from 'typebox';
import { closed, Id, Name } from '../kernel/contract.parts.ts';

export { closed, Code, Id, literals, Moment, Name } from '../kernel/contract.parts.ts';
export const By = Type.Object({ id: Id, name: Name }, closed);
export const list = <T extends Parameters<typeof Type.Array>[0]>(item: T, maxItems: number) =>
  Type.Array(item, { maxItems, uniqueItems: true });
