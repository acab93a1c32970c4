// Calls the server's endpoints with the types of its contract: `call('GET /desk/me')`.
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '@contract/kernel';
import { ApiError, isApiError } from './errors';
import type { Api } from './table';

export type Key = keyof Api;
export type Answer<K extends Key> = AnswerOf<Api, K>;
export type Query<K extends Key> = QueryOf<Api, K>;
export type Body<K extends Key> = BodyOf<Api, K>;

type Field<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { [N in Name]?: Value }
    : { [N in Name]: Value };
export type Input<K extends Key> = Field<'params', ParamsOf<Api, K>> &
  Field<'query', QueryOf<Api, K>> &
  Field<'body', BodyOf<Api, K>>;
type Arguments<K extends Key> =
  Record<never, never> extends Input<K> ? [input?: Input<K>] : [input: Input<K>];

interface Plain {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}
interface Options {
  signal?: AbortSignal | undefined;
  idempotencyKey?: string | undefined;
  /** Told as a file arrives. */
  onBytes?: ((bytes: number) => void) | undefined;
}

const signedOut = new Set<() => void>();
/** Tells when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

let confirmIdentity: (() => Promise<boolean>) | null = null;
/** Who asks for the password again when the server wants it confirmed before a sensitive action. */
export function onConfirmNeeded(ask: () => Promise<boolean>): void {
  confirmIdentity = ask;
}

let asked: Promise<boolean> | undefined;
/** Calls that need it at the same time share one question. */
function confirmed(): Promise<boolean> {
  asked ??= (confirmIdentity?.() ?? Promise.resolve(false)).finally(() => (asked = undefined));
  return asked;
}

export function call<K extends Key>(key: K, ...[input]: Arguments<K>): Promise<Answer<K>> {
  return send(key, input ?? {}, {}) as Promise<Answer<K>>;
}

/** As `call`, with the key of a write that may be repeated, or a signal to give it up. */
export function callWith<K extends Key>(key: K, input: Input<K>, options: Options): Promise<Answer<K>> {
  return send(key, input as Plain, options) as Promise<Answer<K>>;
}

/** The address of an endpoint, for downloads and streams that the browser itself fetches. */
export function addressOf(key: string, { params = {}, query = {} }: Plain = {}): string {
  const path = key.slice(key.indexOf(' ') + 1);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `/api${filled}${search.size > 0 ? `?${search}` : ''}`;
}

async function send(key: string, input: Plain, options: Options): Promise<unknown> {
  const method = key.slice(0, key.indexOf(' '));
  const headers = new Headers({ accept: 'application/json' });
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: options.signal ?? null };
  if (method !== 'GET') {
    headers.set('x-requested-with', 'linying');
    headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
    if (input.body instanceof FormData) init.body = input.body;
    else if (input.body !== undefined) {
      headers.set('content-type', 'application/json');
      init.body = JSON.stringify(input.body);
    }
  }
  const response = await fetch(addressOf(key, input), init).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, 'network', '没连上服务器，您写的内容还在，没有丢。');
  });
  try {
    return await answerOf(response, key, options);
  } catch (error) {
    if (isApiError(error) && error.code === 'accounts.stepUpNeeded' && (await confirmed())) {
      return send(key, input, options);
    }
    throw error;
  }
}

async function answerOf(response: Response, key: string, { onBytes }: Options): Promise<unknown> {
  if (response.ok && !response.headers.get('content-type')?.includes('json'))
    return fileOf(response, onBytes);
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok) return json;
  const refusal = (json ?? {}) as { error?: string; message?: string };
  if (response.status === 401 && !key.startsWith('POST /sign-in'))
    for (const listener of signedOut) listener();
  throw new ApiError(
    response.status,
    refusal.error ?? 'unknown',
    refusal.message ?? '服务器没能处理，请稍后再试。',
    json as Record<string, unknown> | undefined,
  );
}

async function fileOf(response: Response, onBytes: Options['onBytes']): Promise<Blob> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let bytes = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    bytes += read.value.byteLength;
    onBytes?.(bytes);
  }
  return new Blob(parts, { type });
}
