/** What can go wrong with a call, in words that a person can read. */

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(message: string, code: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
  /** The call never reached the server: what was written is kept and may go out later. */
  get offline() {
    return this.status === 0;
  }
}

export const offlineError = () => new ApiError('现在没有网络', 'offline', 0);

export function errorFrom(status: number, body: unknown): ApiError {
  const { error, message } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const words = typeof message === 'string' && message ? message : '是我们这边的问题，请稍后再试';
  return new ApiError(words, typeof error === 'string' ? error : 'unknown', status);
}

export const wordsOf = (error: unknown) =>
  error instanceof Error && error.message ? error.message : '没有办成，请再试一次';
