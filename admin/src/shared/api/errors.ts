// A refused or failed call: the server's code for programs and its Chinese sentence for people.
export interface Issue {
  path: string;
  message: string;
}

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.issues = Array.isArray(details.issues) ? (details.issues as Issue[]) : [];
    this.details = details;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** The sentence to show for whatever was thrown; a form's own sentence stays as it is. */
export function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return isApiError(error) ? error.message : '没能完成，请再试一次。您写的内容还在。';
}
