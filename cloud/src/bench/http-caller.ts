/** One caller on one kept connection, written by hand: it shares the processor with what it measures. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Caller {
  /** The status of the answer, once it is here to its last byte; 0 when the connection broke. */
  send: (call: Call) => Promise<number>;
  end: () => void;
}

export async function openCaller(port: number): Promise<Caller> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let settle: ((status: number) => void) | undefined;
  const answered = (status: number): void => {
    const done = settle;
    settle = undefined;
    done?.(status);
  };
  readAnswers(socket, answered);
  socket.on('error', () => answered(0)).on('close', () => answered(0));
  return {
    send: (call) =>
      new Promise((resolve) => {
        settle = resolve;
        if (socket.destroyed) answered(0);
        else socket.write(textOf(call));
      }),
    end: () => socket.destroy(),
  };
}

function textOf({ method, path, headers, body = '' }: Call): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}${length}\r\n${body}`;
}

/** Answers of this server name their length; the body is counted, not looked at. */
function readAnswers(socket: Socket, answered: (status: number) => void): void {
  let held: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const headEnd = held.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = held.toString('latin1', 0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? NaN);
    if (held.length < headEnd + 4 + length) return;
    held = Buffer.alloc(0);
    // "HTTP/1.1 200 OK"; without a length nobody can tell where the answer ends.
    answered(Number.isNaN(length) ? 0 : Number(head.slice(9, 12)));
  });
}
