// The smallest client: one command to a server of this kind, one answer.
import { connect } from 'node:net';
import { decode, encode } from './language.ts';
import type { Document } from './language.ts';
import { connectOptions } from './wire/connect-options.ts';
import { readMessages } from './wire/connection.ts';
import { OP_MSG } from './wire/message.ts';

/** Rejects when the server answers with an error. */
export async function runCommand(address: string, command: Document): Promise<Document> {
  const answer = await exchange(address, encode({ ...command, $db: 'admin' }));
  if (answer.ok !== 1) throw new Error(String(answer.errmsg));
  return answer;
}

/** `address` is `host:port` or a socket's path. */
export async function exchange(address: string, command: Buffer): Promise<Document> {
  const message = Buffer.alloc(21 + command.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(OP_MSG, 12);
  message.set(command, 21);
  const socket = connect(connectOptions(address));
  try {
    return await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('the server closed the connection')));
      readMessages(socket, (bytes) => resolve(decode(bytes.subarray(21))));
      socket.write(message);
    });
  } finally {
    socket.destroy();
  }
}
