/** Errors become answers here and nowhere else: one status table, one shape, nothing of the inside for strangers. */
import { AppError } from '../kernel/errors.ts';
import type { ErrorKind, Issue } from '../kernel/errors.ts';

export const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  tooLarge: 413,
  unsupportedMedia: 415,
  unprocessable: 422,
  tooMany: 429,
  unavailable: 503,
};

export interface ErrorBody {
  error: string;
  message: string;
  issues?: readonly Issue[];
  details?: Readonly<Record<string, unknown>>;
  requestId: string;
}

export interface ErrorAnswer {
  status: number;
  body: ErrorBody;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

export function errorAnswer(error: unknown, requestId: string): ErrorAnswer {
  if (!(error instanceof AppError)) {
    const message = '服务暂时出现问题，请稍后再试；如仍不行，请把编号告诉我们';
    return { status: 500, body: { error: 'common.unexpected', message, requestId } };
  }
  const { issues, ...details } = error.details;
  const body: ErrorBody = { error: error.code, message: error.message, requestId };
  if (issues) body.issues = issues;
  if (Object.keys(details).length > 0) body.details = details;
  const { retryAfter } = details;
  return {
    status: statusOf[error.kind],
    body,
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
  };
}
