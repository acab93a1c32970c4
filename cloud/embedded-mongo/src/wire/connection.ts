// Cuts a socket's bytes into messages and hands each to the server, in order, without waiting for answers.
import type { Socket } from 'node:net';

const HEADER = 16;
export const MAX_MESSAGE = 48_000_000;
/** Drivers may put a little more than the advertised size around a full batch. */
const SLACK = 64 * 1024;

/** Calls `onMessage` for every complete message; a length no driver sends closes the connection. */
export function readMessages(socket: Socket, onMessage: (message: Buffer) => void): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = HEADER;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return;
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks, held);
    let position = 0;
    while (bytes.length - position >= HEADER) {
      const size = bytes.readInt32LE(position);
      if (size < HEADER || size > MAX_MESSAGE + SLACK) {
        socket.destroy();
        return;
      }
      if (bytes.length - position < size) break;
      onMessage(bytes.subarray(position, position + size));
      position += size;
    }
    const rest = bytes.subarray(position);
    chunks = rest.length ? [rest] : [];
    held = rest.length;
    wanted = rest.length >= HEADER ? rest.readInt32LE(0) : HEADER;
  });
}
