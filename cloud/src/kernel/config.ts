/** Every environment variable in one place: its name, what it may be, its default; a production start without secrets fails. */
import path from 'node:path';
import { developmentSecrets } from './config-secrets.ts';
import type { KeyRing } from './crypto.ts';

export type ProcessRole = 'all' | 'api' | 'worker';

export interface Settings {
  production: boolean;
  /** `all` serves and works; `api` only serves; `worker` only delivers events and runs jobs. */
  role: ProcessRole;
  host: string;
  port: number;
  /** Where people reach this server, without trailing slash. */
  publicUrl: string;
  /** How many proxies in front add to X-Forwarded-For; 0 means that the header is not believed. */
  trustedProxies: number;
  /** Calls per minute that one signed-in person may make; an address may make ten times as many. */
  callsPerMinute: number;
  dataDir: string;
  /** Unset: the embedded database over `<dataDir>/db`. */
  mongodbUri?: string;
  databaseName: string;
  keyRing: KeyRing;
  wechatApiBase: string;
  wechatAppId: string;
  wechatAppSecret: string;
  /** Token and AES key of WeChat's message push. */
  wechatPushToken: string;
  wechatPushAesKey: string;
  /** The account's message templates by our name for them; a kind of notice without one stays in the app. */
  wechatTemplateIds: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the data lies; all that a backup has to know, so it needs no secrets. */
export const readDataPlace = (
  env: Environment,
): Pick<Settings, 'dataDir' | 'mongodbUri' | 'databaseName'> => ({
  dataDir: path.resolve(env.DATA_DIR ?? 'data'),
  mongodbUri: env.MONGODB_URI || undefined,
  databaseName: env.DATABASE_NAME ?? 'linying',
});

let loaded: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
  loaded ??= readSettings(process.env);
  return loaded;
}

/** Reads and checks everything at once, so that one start shows every mistake. */
export function readSettings(env: Environment): Settings {
  const problems: string[] = [];
  const production = env.NODE_ENV === 'production';
  const place = readDataPlace(env);
  const port = integer(env, 'PORT', 8787, problems);
  const secrets: Environment = production
    ? env
    : { ...developmentSecrets(place.dataDir), ...withoutBlanks(env) };
  const secret = (name: string): string => {
    if (!secrets[name]) problems.push(`${name} is required in production`);
    return secrets[name] ?? '';
  };
  const read: Settings = {
    production,
    role: oneOf(env, 'ROLE', ['all', 'api', 'worker'], problems),
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port,
    publicUrl: (env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', 0, problems),
    callsPerMinute: integer(env, 'CALLS_PER_MINUTE', 600, problems),
    ...place,
    keyRing: keyRing(secret('PII_KEYS'), secret('PII_INDEX_KEY'), problems),
    wechatApiBase: env.WECHAT_API_BASE ?? (production ? 'https://api.weixin.qq.com' : ''),
    wechatAppId: secret('WECHAT_APP_ID'),
    wechatAppSecret: secret('WECHAT_APP_SECRET'),
    wechatPushToken: secret('WECHAT_PUSH_TOKEN'),
    wechatPushAesKey: secret('WECHAT_PUSH_AES_KEY'),
    wechatTemplateIds: namedIds(secrets.WECHAT_TEMPLATE_IDS ?? ''),
  };
  if (production && !read.publicUrl.startsWith('https://'))
    problems.push('PUBLIC_URL must be https in production');
  if (problems.length > 0) throw new Error(`The configuration is not complete:\n- ${problems.join('\n- ')}`);
  return read;
}

function integer(env: Environment, name: string, otherwise: number, problems: string[]): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,6}$/.test(text)) problems.push(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

function oneOf<T extends string>(
  env: Environment,
  name: string,
  choices: readonly [T, ...T[]],
  problems: string[],
): T {
  const text = env[name] ?? choices[0];
  const choice = choices.find((known) => known === text);
  if (!choice) problems.push(`${name} must be one of ${choices.join(', ')}, not "${text}"`);
  return choice ?? choices[0];
}

/** `PII_KEYS=k2:<base64>,k1:<base64>`: the first one encrypts, the others still open older values. */
function keyRing(keys: string, indexKey: string, problems: string[]): KeyRing {
  const entries = keys.split(',').map((entry): [string, Buffer] => {
    const colon = entry.indexOf(':');
    return [entry.slice(0, Math.max(0, colon)), Buffer.from(entry.slice(colon + 1), 'base64')];
  });
  const wrong = entries.some(([id, key]) => id === '' || key.length !== 32);
  if (keys !== '' && wrong) problems.push('PII_KEYS must be a list of id:base64 of 32 bytes');
  const index = Buffer.from(indexKey, 'base64');
  if (indexKey !== '' && index.length < 32)
    problems.push('PII_INDEX_KEY must be base64 of at least 32 bytes');
  return { current: entries[0]?.[0] ?? '', keys: Object.fromEntries(entries), indexKey: index };
}

/** `progress:<id>,resolved:<id>` */
const namedIds = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .map((entry) => entry.trim().split(':', 2))
      .filter(([name, id]) => name && id),
  ) as Record<string, string>;

const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
