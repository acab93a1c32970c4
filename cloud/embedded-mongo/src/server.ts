// The server: one folder of data, one socket, and the clockwork that keeps both tidy.
import { createServer } from 'node:net';
import type { ListenOptions, Server as NetServer, Socket } from 'node:net';
import type { Services } from './commands/command.ts';
import { dispatch } from './commands/dispatch.ts';
import { SESSION_MINUTES } from './commands/handshake.ts';
import { Cursors } from './cursors/cursors.ts';
import { errorAnswer } from './errors-on-the-wire.ts';
import { encode } from './language.ts';
import { ReaderPool } from './reader/reader-pool.ts';
import { Catalogue } from './storage/catalogue.ts';
import { Records } from './storage/records.ts';
import { Store } from './storage/store.ts';
import { Writer } from './storage/writer.ts';
import { Claims } from './transactions/claims.ts';
import { Sessions } from './transactions/sessions.ts';
import { Transactions } from './transactions/transactions.ts';
import { removeExpired } from './ttl.ts';
import { readMessages } from './wire/connection.ts';
import { parseMessage } from './wire/message.ts';
import { frameReply } from './wire/reply.ts';

export interface ServerOptions {
  dir: string;
  readers: number;
  ttlSeconds: number;
  cursorIdleMs: number;
  transactionLifetimeMs: number;
}

export class Server {
  readonly #options: ServerOptions;
  readonly #net: NetServer;
  readonly #sockets = new Set<Socket>();
  readonly #timers: NodeJS.Timeout[] = [];
  #services: Services | undefined;
  #connections = 0;
  #working = 0;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#net = createServer((socket) => this.#connected(socket));
  }

  /** Binds the address; requests are only answered after `open`. */
  async listen(at: ListenOptions): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#net.once('error', reject);
      this.#net.listen(at, () => resolve());
    });
    const address = this.#net.address();
    if (address === null) throw new Error('the server is not bound');
    return typeof address === 'string' ? address : `127.0.0.1:${address.port}`;
  }

  /** Opens the data and begins to answer. */
  open(address: string, isLocalSocket: boolean): void {
    const { dir, readers, cursorIdleMs, transactionLifetimeMs } = this.#options;
    const store = new Store(dir);
    const claims = new Claims();
    const catalogue = new Catalogue(store);
    const writer = new Writer(store, catalogue, claims);
    const sessions = new Sessions(store, Date.now());
    this.#services = {
      store,
      claims,
      catalogue,
      writer,
      sessions,
      records: new Records(catalogue),
      transactions: new Transactions(store, claims, writer, sessions, transactionLifetimeMs),
      cursors: new Cursors(cursorIdleMs),
      readers: new ReaderPool(dir, readers),
      address,
      isLocalSocket,
    };
    this.#startClockwork(this.#services);
    for (const socket of this.#sockets) socket.resume();
  }

  /** Refuses newcomers, finishes what is under way, closes the data. */
  async close(): Promise<void> {
    this.#timers.forEach(clearInterval);
    this.#net.close();
    const services = this.#services;
    if (services) {
      services.transactions.abortAll();
      await this.#drained(services);
      services.cursors.killAll();
      await services.readers.stop();
      await services.store.close();
    }
    for (const socket of this.#sockets) socket.destroySoon();
  }

  async #drained({ writer }: Services): Promise<void> {
    const patientUntil = performance.now() + 5_000;
    for (const socket of this.#sockets) socket.pause();
    while (this.#working > 0 && performance.now() < patientUntil) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await writer.idle();
  }

  #connected(socket: Socket): void {
    const connectionId = ++this.#connections;
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    readMessages(socket, (bytes) => void this.#answer(socket, bytes, connectionId));
    if (!this.#services) socket.pause();
  }

  async #answer(socket: Socket, bytes: Buffer, connectionId: number): Promise<void> {
    if (!this.#services) return;
    this.#working++;
    try {
      const message = parseMessage(bytes);
      const answer = await dispatch(this.#services, message, connectionId).catch(errorAnswer);
      if (message.silent || socket.destroyed) return;
      const body = answer instanceof Uint8Array ? answer : encode(answer);
      socket.write(frameReply(message.requestId, message.opCode, body));
    } catch {
      // Neither read as a request nor written as an answer: this connection makes no sense any more.
      socket.destroy();
    } finally {
      this.#working--;
    }
  }

  #startClockwork(services: Services): void {
    const { ttlSeconds, cursorIdleMs } = this.#options;
    const every = (milliseconds: number, work: () => unknown): void => {
      this.#timers.push(setInterval(work, milliseconds).unref());
    };
    every(1_000, () => services.transactions.abortExpired(Date.now()));
    every(Math.min(cursorIdleMs, 30_000), () => services.cursors.killIdle());
    every(60_000, () => forgetUnusedSessions(services));
    every(ttlSeconds * 1_000, () => removeExpired(services, new Date()).catch(reportFailure));
  }
}

/** A session is as good as ended once its driver would no longer use it. */
function forgetUnusedSessions({ sessions, writer }: Services): void {
  const unused = sessions.unusedSince(Date.now() - SESSION_MINUTES * 60_000);
  if (unused.length === 0) return;
  writer.write((view) => unused.forEach((session) => sessions.forget(view, session))).catch(reportFailure);
}

function reportFailure(error: unknown): void {
  process.stderr.write(`embedded-mongo: ${error instanceof Error ? error.message : String(error)}\n`);
}
