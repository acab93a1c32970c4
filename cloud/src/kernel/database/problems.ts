/** Recognises the database's answers that the application acts on. */

const hasCode = (error: unknown): error is { code: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error;

/** A unique index (or the `_id`) already holds this value. */
export const isDuplicateKey = (error: unknown): boolean => hasCode(error) && error.code === 11000;
