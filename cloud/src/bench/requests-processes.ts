/** Starts what the request bench measures: WeChat's stand-in and the server, each a process, and a word with each. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import path from 'node:path';
import { developmentSecrets } from '../kernel/config-secrets.ts';
import type { ServerMessage, ServerOrder } from './requests-server.ts';
import type { WechatMessage, WechatOrder } from './wechat-server.ts';

export interface Peer<Message, Order> {
  pid: number;
  /** The next message that carries this. */
  heard: <K extends keyof Message>(name: K) => Promise<NonNullable<Message[K]>>;
  tell: (order: Order) => void;
  /** Lets the process go; resolves when it is gone. */
  end: () => Promise<unknown>;
}

export interface Processes {
  wechat: Peer<WechatMessage, WechatOrder>;
  server: Peer<ServerMessage, ServerOrder>;
  ready: NonNullable<ServerMessage['ready']>;
}

export async function startProcesses(dataDir: string): Promise<Processes> {
  const env = { ...process.env, ...developmentSecrets(dataDir) };
  const log = openSync(path.join(dataDir, 'server.log'), 'a');
  const wechat = peer<WechatMessage, WechatOrder>(start('wechat-server.ts', env, 'inherit'));
  const { url } = await wechat.heard('ready');
  const production = {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://bench.example',
    WECHAT_API_BASE: url,
    // All callers come from one address.
    CALLS_PER_MINUTE: '999999',
  };
  const server = peer<ServerMessage, ServerOrder>(
    start('requests-server.ts', { ...env, ...production }, log),
  );
  const ready = await server.heard('ready');
  wechat.tell({ subscribe: { openids: ready.phones, templateId: ready.templateId } });
  return { wechat, server, ready };
}

/** As the samples in config/deploy start it. */
const flags = ['--max-semi-space-size=32', '--import', 'tsx'];

/** BENCH_PROFILE names a folder for a processor profile of each process and its children. */
export function start(file: string, env: NodeJS.ProcessEnv, output: 'inherit' | number): ChildProcess {
  const { BENCH_PROFILE: folder } = env;
  return fork(path.join(import.meta.dirname, file), {
    execArgv: [...flags, ...(folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [])],
    env,
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
}

export function peer<Message, Order>(child: ChildProcess): Peer<Message, Order> {
  const ended = once(child, 'exit');
  const heard: Peer<Message, Order>['heard'] = (name) =>
    new Promise((resolve, reject) => {
      const listen = (message: Message): void => {
        const value = message[name];
        if (value === undefined || value === null) return;
        child.off('message', listen);
        resolve(value);
      };
      child.on('message', listen);
      void ended.finally(() => reject(new Error('A process of the bench ended.')));
    });
  const end = (): Promise<unknown> => {
    child.disconnect();
    return ended;
  };
  return { pid: child.pid ?? 0, heard, tell: (order) => void child.send(order as object), end };
}
