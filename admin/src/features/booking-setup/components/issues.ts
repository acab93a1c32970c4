// What the server says about single fields of a refused form.
import { isApiError } from '../../../shared/api/errors';

/** The sentence for the field at this path (or below it), when there is one. */
export function issueAt(error: unknown, path: string): string | undefined {
  if (!isApiError(error)) return undefined;
  return error.issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}/`))?.message;
}

/** Somebody else has saved in between: what was typed stays, and the newer one can be looked at. */
export const movedOn = (error: unknown): boolean =>
  isApiError(error) && error.code === 'availability.movedOn';
