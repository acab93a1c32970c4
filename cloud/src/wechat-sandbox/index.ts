/** WeChat's server API spoken on this machine, for development, demo and tests; a production process refuses to load it. */
import Koa from 'koa';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Middleware } from 'koa';
import { wechatApis } from './apis/index.ts';
import { controlApi } from './control/index.ts';
import { keepInFile } from './store.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

if (process.env.NODE_ENV === 'production') {
  throw new Error('The WeChat sandbox must not be loaded in production.');
}

export type { World } from './world.ts';

export interface SandboxOptions extends WorldOptions {
  /** Where the H5 preview of the mini-program is served. */
  miniProgramUrl?: string;
  /** A JSON file that outlives the process; left out = memory only. */
  file?: string;
}

export interface WechatSandbox {
  world: World;
  /** For mounting beside another application; they pass on what is not WeChat's. */
  middlewares: Middleware[];
  close: () => void;
}

export function createWechatSandbox(options: SandboxOptions = {}): WechatSandbox {
  const world = createWorld(options);
  const stopKeeping = options.file === undefined ? () => {} : keepInFile(world, options.file);
  const control = controlApi(world, options.miniProgramUrl ?? '/m/');
  return { world, middlewares: [wechatApis(world), ...control], close: stopKeeping };
}

/** The sandbox on a port of its own; port 0 takes a free one. */
export async function startWechatSandbox(
  options: SandboxOptions & { port?: number; host?: string } = {},
): Promise<WechatSandbox & { url: string; stop(): Promise<void> }> {
  const sandbox = createWechatSandbox(options);
  const app = new Koa();
  for (const middleware of sandbox.middlewares) app.use(middleware);
  const handle = app.callback();
  const server = createServer((request, response) => void handle(request, response));
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    sandbox.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { ...sandbox, url: `http://${host}:${port}`, stop };
}
