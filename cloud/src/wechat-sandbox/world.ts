/** Everything that the sandbox remembers: people, codes, tokens, credits, messages, faults; kept in memory. */
import { EventEmitter } from 'node:events';
import { DEFAULT_TEMPLATES, type Template } from './templates.ts';

export interface Person {
  openid: string;
  name: string;
  phone: string;
  role: string;
  /** Secret of the person's authenticator app, when the phone has one for the admin. */
  authenticator?: string;
  /** What the person's phone answers when it is asked to subscribe and nobody touches it. */
  subscribing: 'accept' | 'reject' | 'off';
  /** Templates that the person has switched off in the phone's settings. */
  refused: string[];
  seenAt: number;
}

export interface Message {
  id: string;
  openid: string;
  templateId: string;
  title: string;
  page: string | null;
  fields: { label: string; value: string }[];
  receivedAt: number;
}

export interface Code {
  kind: 'login' | 'phone';
  openid: string;
  expiresAt: number;
}

export interface Fault {
  /** An API path, or `*` for all of them. */
  api: string;
  kind: 'slow' | 'error' | 'drop';
  ms?: number;
  errcode?: number;
  /** How many calls it still hits; left out = until it is cleared. */
  count?: number;
}

export interface ContentWord {
  word: string;
  suggest: 'risky' | 'review';
  label: number;
}

export interface PushSettings {
  url: string;
  token: string;
  encodingAesKey?: string;
}

export interface World {
  appid: string;
  secret: string;
  clock: { offsetMs: number };
  now(): number;
  people: Map<string, Person>;
  codes: Map<string, Code>;
  tokens: Map<string, { expiresAt: number; superseded: boolean }>;
  currentToken: string | null;
  forced: { day: string; count: number; at: number };
  templates: Map<string, Template>;
  /** Pages of the released mini-program; null = any well-formed path is taken as released. */
  pages: string[] | null;
  credits: Map<string, number>;
  messages: Message[];
  faults: Fault[];
  calls: Map<string, number>;
  quotas: Map<string, number>;
  words: ContentWord[];
  mediaVerdicts: ('pass' | 'review' | 'risky')[];
  push: PushSettings | null;
  events: EventEmitter;
}

export interface WorldOptions {
  appid?: string;
  secret?: string;
  push?: PushSettings;
  now?: () => number;
}

export function createWorld(options: WorldOptions = {}): World {
  const clock = { offsetMs: 0 };
  const realNow = options.now ?? Date.now;
  return {
    appid: options.appid ?? 'wxlinyingsandbox01',
    secret: options.secret ?? 'sandbox-secret-of-no-value',
    clock,
    now: () => realNow() + clock.offsetMs,
    people: new Map(),
    codes: new Map(),
    tokens: new Map(),
    currentToken: null,
    forced: { day: '', count: 0, at: 0 },
    templates: new Map(DEFAULT_TEMPLATES.map((template) => [template.id, template])),
    pages: null,
    credits: new Map(),
    messages: [],
    faults: [],
    calls: new Map(),
    quotas: new Map(),
    words: [
      { word: '赌博', suggest: 'risky', label: 20006 },
      { word: '代开发票', suggest: 'risky', label: 20008 },
      { word: '加微信返现', suggest: 'review', label: 10001 },
    ],
    mediaVerdicts: [],
    push: options.push ?? null,
    events: new EventEmitter().setMaxListeners(0),
  };
}

export function creditKey(openid: string, templateId: string): string {
  return `${openid}|${templateId}`;
}
