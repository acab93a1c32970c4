/** The endpoint table: what a route is called with, what it answers and who may call it, as data. */
import type { Static, TSchema } from 'typebox';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type RouteKey = `${Method} /${string}`;

/** Who may call: `any` means anybody who has signed in, resident or staff. */
export type Audience = 'public' | 'resident' | 'staff' | 'any';

/** A permission is named after the thing and the verb, as in `requests.dispatch`. */
export type Permission = `${string}.${string}`;

export interface Endpoint {
  audience: Audience;
  /** Staff need this permission in their current post. Residents are limited by the command's policy. */
  permission?: Permission;
  /** One line in Chinese, for the API documents. */
  summary: string;
  /** The write takes an Idempotency-Key: a repeat of the same input gets the first answer. */
  idempotent?: true;
  /** The session must have been confirmed with the password or the second factor a few minutes ago. */
  stepUp?: true;
  /** `multipart`: one file in the field `file` plus text fields. `raw`: another server calls, the bytes come unparsed. */
  consumes?: 'multipart' | 'raw';
  /** `file`: the handler answers a FileAnswer. `stream`: server-sent events. Both skip the check of `answer`. */
  produces?: 'file' | 'stream';
  params?: TSchema;
  query?: TSchema;
  body?: TSchema;
  answer: TSchema;
}

export type EndpointTable = Readonly<Record<RouteKey, Endpoint>>;

/** Declares one endpoint and keeps its exact type, so that handlers and clients are checked against it. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Part<E, Name extends string, Otherwise> =
  E extends Record<Name, infer S extends TSchema> ? Static<S> : Otherwise;

/** The path's parameters; strings named in the path when the endpoint gives no schema. */
export type ParamsOf<T extends EndpointTable, K extends keyof T> = Part<
  T[K],
  'params',
  { [Name in PathNames<K & string>]: string }
>;
export type QueryOf<T extends EndpointTable, K extends keyof T> = Part<T[K], 'query', Record<never, never>>;
export type BodyOf<T extends EndpointTable, K extends keyof T> = Part<T[K], 'body', undefined>;
export type AnswerOf<T extends EndpointTable, K extends keyof T> = Part<T[K], 'answer', never>;
