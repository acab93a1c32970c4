// The smallest client: one command to a server of this kind, one answer.
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { decode, encode } from './language.ts';
import type { Document } from './language.ts';
import { readMessages } from './wire/connection.ts';
import { OP_MSG } from './wire/message.ts';

/** `address` is `host:port` or a socket's path. Rejects when the server answers with an error. */
export async function runCommand(address: string, command: Document): Promise<Document> {
  const socket = await connected(address);
  try {
    const answer = await exchange(socket, command);
    if (answer.ok !== 1) throw new Error(String(answer.errmsg));
    return answer;
  } finally {
    socket.destroy();
  }
}

function connected(address: string): Promise<Socket> {
  const port = /^127\.0\.0\.1:(\d+)$/.exec(address)?.[1];
  return new Promise((resolve, reject) => {
    const socket = port ? connect(Number(port), '127.0.0.1') : connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function exchange(socket: Socket, command: Document): Promise<Document> {
  const body = encode({ $db: 'admin', ...command });
  const message = Buffer.alloc(21 + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(OP_MSG, 12);
  message.set(body, 21);
  return new Promise((resolve, reject) => {
    socket.once('close', () => reject(new Error('the server closed the connection')));
    readMessages(socket, (bytes) => resolve(decode(bytes.subarray(21))));
    socket.write(message);
  });
}
