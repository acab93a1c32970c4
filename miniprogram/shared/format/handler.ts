/** Who has a matter, in words: a person with a role, or a unit that is still finding one. */
import type { ResidentRequest } from '../api/types';

type Handler = NonNullable<ResidentRequest['handler']>;

export const isUnit = ({ name, unit }: Handler) => name === unit;
export const handlerName = ({ role, name }: Handler) => (role ? `${role} ${name}` : name);
