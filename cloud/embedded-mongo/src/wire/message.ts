// Reads one wire message: OP_MSG with its document sequences, or the OP_QUERY that carries a driver's first hello.

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;
const FLAG_CHECKSUM = 1;
const FLAG_MORE_TO_COME = 2;

export interface RequestMessage {
  requestId: number;
  opCode: number;
  /** The first field of the body: the command's name. */
  name: string;
  body: Buffer;
  /** Document sequences (OP_MSG section kind 1), undecoded. */
  sequences: Map<string, Buffer[]>;
  /** The sender wants no answer (an unacknowledged write). */
  silent: boolean;
}

/** Throws on a message this server cannot read; the connection is then closed. */
export function parseMessage(message: Buffer): RequestMessage {
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return parseOpMsg(message);
  if (opCode === OP_QUERY) return parseOpQuery(message);
  throw new Error(`operation ${opCode} is not spoken here`);
}

function parseOpMsg(message: Buffer): RequestMessage {
  const flags = message.readUInt32LE(16);
  const end = message.length - (flags & FLAG_CHECKSUM ? 4 : 0);
  const sequences = new Map<string, Buffer[]>();
  let body: Buffer | undefined;
  let position = 20;
  while (position < end) {
    const kind = message.readUInt8(position);
    const size = message.readInt32LE(position + 1);
    if (size < 5 || position + 1 + size > end) throw new Error('a section runs past its message');
    const section = message.subarray(position + 1, position + 1 + size);
    if (kind === 0) body = section;
    else if (kind === 1) readSequence(section, sequences);
    else throw new Error(`unknown section kind ${kind}`);
    position += 1 + size;
  }
  if (!body) throw new Error('a message without a body');
  const silent = (flags & FLAG_MORE_TO_COME) !== 0;
  return {
    requestId: message.readInt32LE(4),
    opCode: OP_MSG,
    name: commandName(body),
    body,
    sequences,
    silent,
  };
}

function readSequence(section: Buffer, into: Map<string, Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  let position = nameEnd + 1;
  while (position < section.length) {
    const size = section.readInt32LE(position);
    if (size < 5 || position + size > section.length) throw new Error('a document runs past its sequence');
    documents.push(section.subarray(position, position + size));
    position += size;
  }
  into.set(section.toString('utf8', 4, nameEnd), documents);
}

function parseOpQuery(message: Buffer): RequestMessage {
  const start = message.indexOf(0, 20) + 1 + 8;
  const body = message.subarray(start, start + message.readInt32LE(start));
  return {
    requestId: message.readInt32LE(4),
    opCode: OP_QUERY,
    name: commandName(body),
    body,
    sequences: new Map(),
    silent: false,
  };
}

function commandName(body: Buffer): string {
  return body.toString('utf8', 5, body.indexOf(0, 5));
}
