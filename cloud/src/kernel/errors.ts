/** Refusals with a stable code for programs and a polite Chinese sentence for people. */

export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'methodNotAllowed'
  | 'conflict'
  | 'tooLarge'
  | 'unsupportedMedia'
  | 'unprocessable'
  | 'tooMany'
  | 'unavailable';

/** One thing that is wrong with the input: where (a JSON pointer such as `/place/lng`) and what. */
export interface Issue {
  path: string;
  message: string;
}

export interface ErrorDetails {
  issues?: readonly Issue[];
  /** Facts that a client may show or act on, as in `{ state: 'resolved' }`. Never personal data. */
  [name: string]: unknown;
}

export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

const refusal =
  (kind: ErrorKind) =>
  (code: string, message: string, details?: ErrorDetails): AppError =>
    new AppError(kind, code, message, details);

export const invalid = refusal('invalid');
export const unauthenticated = refusal('unauthenticated');
export const forbidden = refusal('forbidden');
export const notFound = refusal('notFound');
export const methodNotAllowed = refusal('methodNotAllowed');
export const conflict = refusal('conflict');
export const tooLarge = refusal('tooLarge');
export const unsupportedMedia = refusal('unsupportedMedia');
export const unprocessable = refusal('unprocessable');
export const tooMany = refusal('tooMany');
export const unavailable = refusal('unavailable');
