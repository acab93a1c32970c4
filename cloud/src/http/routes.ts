/** handlers(): binds a domain's endpoint table to its functions; a missing or mistyped one does not compile. */
import type { Readable } from 'node:stream';
import type { Actor, ResidentActor, StaffActor } from '../kernel/actor.ts';
import type { CommandContext } from '../kernel/context.ts';
import type {
  AnswerOf,
  BodyOf,
  Endpoint,
  EndpointTable,
  ParamsOf,
  QueryOf,
  RouteKey,
} from '../kernel/contract.ts';
import type { IdempotencyKey } from '../kernel/idempotency.ts';
import type { StreamAnswer } from './stream.ts';

/** What an endpoint with `produces: 'file'` answers. */
export interface FileAnswer {
  contentType: string;
  body: Buffer | string | Readable;
  /** Given: the browser saves it under this name. */
  downloadName?: string;
  /** Seconds that only the caller's own browser may keep it; default none. */
  keepSeconds?: number;
}

export interface UploadedFile {
  bytes: Buffer;
  originalName: string;
  /** What the client claims; look at the bytes before believing it. */
  claimedType: string;
}

/** Starts or ends the browser's cookie session; the mini-program carries its token itself. */
export interface CookieSession {
  start: (token: string) => void;
  end: () => void;
}

interface CallBase<A extends Actor> {
  actor: A;
  now: Date;
  /** Present when the endpoint is idempotent and the client sent an Idempotency-Key. */
  key?: IdempotencyKey;
  requestId: string;
  ip: string;
  /** Hand this to a command. */
  context: CommandContext;
  /** Absent for visitors. */
  sessionId?: string;
  /** The raw token of the session, for the second step of signing in. */
  token?: string;
  cookieSession: CookieSession;
  /** With `consumes: 'multipart'`. */
  file?: UploadedFile;
  /** With `consumes: 'raw'`. */
  raw?: Buffer;
  header: (name: string) => string;
}

type ActorFor<E> = E extends { audience: 'staff' }
  ? StaffActor
  : E extends { audience: 'resident' }
    ? ResidentActor
    : E extends { audience: 'any' }
      ? StaffActor | ResidentActor
      : Actor;

export interface Call<T extends EndpointTable, K extends keyof T> extends CallBase<ActorFor<T[K]>> {
  params: ParamsOf<T, K>;
  query: QueryOf<T, K>;
  body: BodyOf<T, K>;
}

type Answer<T extends EndpointTable, K extends keyof T> = T[K] extends { produces: 'file' }
  ? FileAnswer
  : T[K] extends { produces: 'stream' }
    ? StreamAnswer
    : AnswerOf<T, K>;

export type Handlers<T extends EndpointTable> = {
  [K in keyof T]: (call: Call<T, K>) => Promise<Answer<T, K>> | Answer<T, K>;
};

/** A call whose types the endpoint table has already checked. */
export interface AnyCall extends CallBase<Actor> {
  params: unknown;
  query: unknown;
  body: unknown;
}

export interface Route {
  key: RouteKey;
  endpoint: Endpoint;
  handle: (call: AnyCall) => Promise<unknown>;
}

export function handlers<T extends EndpointTable>(table: T, functions: Handlers<T>): readonly Route[] {
  return (Object.keys(table) as (RouteKey & keyof T)[]).map((key) => ({
    key,
    endpoint: table[key],
    handle: async (call) => (functions[key] as unknown as Route['handle'])(call),
  }));
}
