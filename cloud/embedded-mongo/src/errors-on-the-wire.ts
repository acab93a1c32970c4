// How a failure looks in an answer.
import { MongoError } from './language.ts';
import type { Document } from './language.ts';

export function errorAnswer(error: unknown): Document {
  if (error instanceof MongoError) {
    const { code, codeName, message, labels, details } = error;
    return {
      ok: 0,
      errmsg: message,
      code,
      codeName,
      ...(labels ? { errorLabels: [...labels] } : {}),
      ...details,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { ok: 0, errmsg: message, code: 1, codeName: 'InternalError' };
}
