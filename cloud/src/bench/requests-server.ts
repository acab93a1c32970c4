/** The server under the request bench: a process of its own with the embedded database, set up as in production. */
import { startApplication } from '../app.ts';
import { domains } from '../domains.ts';
import { settings } from '../kernel/config.ts';
import { templateId } from '../notifications/templates.ts';
import { fillTo, makeWorld, settled } from './requests-world.ts';

export interface ServerMessage {
  ready?: { port: number; residents: string[]; workers: string[]; phones: string[]; templateId: string };
  filled?: number;
  /** Nothing waits to be delivered any more, neither events nor messages to WeChat. */
  settled?: true;
}

export interface ServerOrder {
  fill?: number;
  tell?: 'settled';
}

const say = (message: ServerMessage): void => {
  process.send?.(message);
};

const application = await startApplication({ settings: settings(), domains });
const world = await makeWorld(new Date());
const address = await application.http?.listen(0, '127.0.0.1');
say({ ready: { port: address?.port ?? 0, ...world, templateId: templateId('assigned') ?? '' } });

process.on('message', ({ fill, tell }: ServerOrder) => {
  if (fill !== undefined) void fillTo(fill, new Date()).then(() => say({ filled: fill }));
  if (tell) void settled().then(() => say({ settled: true }));
});
process.on('disconnect', () => void application.stop().then(() => process.exit(0)));
