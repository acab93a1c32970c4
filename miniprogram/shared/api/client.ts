/** One typed way to the server: signs in when needed, names every write so that a repeat is harmless. */
import { platform } from '../platform';
import { Refused } from '../platform/types';
import type { LocalFile } from '../platform';
import { ApiError, errorFrom, offlineError } from './errors';
import { newKey } from './key';
import { token } from './token';
import type { Answer, Body, Key, Params, Query, StoredFile } from './types';

/** Only what the endpoint takes has to be given; in brackets, as every combination of all endpoints is too many to compute. */
type Needs<Name extends string, Value> = [Value] extends [undefined]
  ? { [N in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [N in Name]?: Value }
    : { [N in Name]: Value };
type CallOptions<K extends Key> = Needs<'params', Params<K>> &
  Needs<'query', Query<K>> &
  Needs<'body', Body<K>> & { key?: string; anonymous?: boolean };

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

const queryText = (query: Record<string, unknown> = {}) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text ? `?${text}` : '';
};

async function headersFor(anonymous: boolean, write: boolean, key?: string): Promise<Record<string, string>> {
  return {
    ...(anonymous ? {} : { Authorization: `Bearer ${await token.get()}` }),
    ...(write ? { 'Idempotency-Key': key ?? newKey() } : {}),
  };
}

export async function call<K extends Key>(endpoint: K, options: CallOptions<K>): Promise<Answer<K>> {
  const { params, query, body, key, anonymous } = options as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    key?: string;
    anonymous?: boolean;
  };
  const [method = 'GET', path = ''] = endpoint.split(' ');
  const url = `${platform.origin()}/api${fill(path, params)}${queryText(query)}`;
  const write = method !== 'GET';
  const nameOfWrite = write ? (key ?? newKey()) : undefined;
  const send = async () => {
    const headers = await headersFor(Boolean(anonymous), write, nameOfWrite);
    return platform.http({ method, url, headers, ...(body === undefined ? {} : { body }) }).catch(() => {
      throw offlineError();
    });
  };
  let answer = await send();
  if (answer.status === 401 && !anonymous) {
    token.forget();
    answer = await send();
  }
  if (answer.status >= 400) throw errorFrom(answer.status, answer.body);
  return answer.body as Answer<K>;
}

/** The photo of a worker's own work: who signs in by WeChat is a resident too, and the server asks which one sends it. */
export const uploadWork = (file: LocalFile): Promise<StoredFile> =>
  uploadFile(file, undefined, { 'X-Act-As': 'staff' });

/** Sends a photo or a voice note; the answer names it for the request that will carry it. */
export async function uploadFile(
  file: LocalFile,
  onProgress?: (share: number) => void,
  as: Record<string, string> = {},
): Promise<StoredFile> {
  const query = queryText({ kind: file.kind, seconds: file.seconds });
  const url = `${platform.origin()}/api/files${query}`;
  const headers = { ...(await headersFor(false, true)), ...as };
  const answer = await platform
    .upload({ url, headers, file, ...(onProgress ? { onProgress } : {}) })
    .catch((error: unknown) => {
      throw error instanceof Refused ? new ApiError(error.message, 'file.lost', 400) : offlineError();
    });
  if (answer.status >= 400) throw errorFrom(answer.status, answer.body);
  return answer.body as StoredFile;
}

/** A stored file's address as an image or audio element takes it. */
export const fileUrl = (path: string) => (path.startsWith('/') ? `${platform.origin()}${path}` : path);
