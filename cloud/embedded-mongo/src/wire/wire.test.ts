import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { readMessages } from './connection.ts';
import { OP_MSG, OP_QUERY, parseMessage } from './message.ts';
import { cursorReply, frameReply, rawArray } from './reply.ts';

function opMsg(sections: Buffer[], flags = 0): Buffer {
  const head = Buffer.alloc(20);
  const message = Buffer.concat([head, ...sections, ...(flags & 1 ? [Buffer.alloc(4)] : [])]);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(7, 4);
  message.writeInt32LE(OP_MSG, 12);
  message.writeUInt32LE(flags, 16);
  return message;
}

const body = (document: object): Buffer => Buffer.concat([Buffer.from([0]), serialize(document)]);

function sequence(name: string, documents: object[]): Buffer {
  const content = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(content.length + 4);
  return Buffer.concat([Buffer.from([1]), size, content]);
}

describe('a message', () => {
  it('carries a body, document sequences, a checksum, and may want no answer', () => {
    const message = parseMessage(
      opMsg([body({ insert: 'c' }), sequence('documents', [{ a: 1 }, { a: 2 }])], 1 | 2),
    );
    expect(message).toMatchObject({ name: 'insert', requestId: 7, silent: true });
    const documents = message.sequences.get('documents') ?? [];
    expect(documents.map((bytes) => deserialize(bytes))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('is refused when a section runs past its end', () => {
    const broken = opMsg([body({ ping: 1 })]);
    broken.writeInt32LE(1_000, 21);
    expect(() => parseMessage(broken)).toThrow('runs past');
  });

  it('may be the old query of a first hello', () => {
    const head = Buffer.alloc(20);
    const message = Buffer.concat([
      head,
      Buffer.from('admin.$cmd\0'),
      Buffer.alloc(8),
      serialize({ isMaster: 1 }),
    ]);
    message.writeInt32LE(OP_QUERY, 12);
    expect(parseMessage(message)).toMatchObject({ name: 'isMaster', opCode: OP_QUERY });
  });

  it('comes whole out of whatever pieces the network makes of it', () => {
    const socket = new EventEmitter() as Socket;
    const names: string[] = [];
    readMessages(socket, (bytes) => names.push(parseMessage(bytes).name));
    const stream = Buffer.concat([opMsg([body({ ping: 1 })]), opMsg([body({ hello: 1 })])]);
    for (let at = 0; at < stream.length; at += 3) socket.emit('data', stream.subarray(at, at + 3));
    expect(names).toEqual(['ping', 'hello']);
  });
});

describe('an answer', () => {
  it('wraps stored documents without decoding them', () => {
    const documents = Array.from({ length: 12 }, (_, n) => serialize({ n }));
    const reply = deserialize(cursorReply(5n, 'db.c', 'firstBatch', rawArray(documents)));
    expect(reply).toMatchObject({ ok: 1, cursor: { ns: 'db.c' } });
    expect(reply.cursor.firstBatch).toEqual(Array.from({ length: 12 }, (_, n) => ({ n })));
  });

  it('is framed like its request', () => {
    const answer = serialize({ ok: 1 });
    expect(frameReply(7, OP_MSG, answer).readInt32LE(8)).toBe(7);
    expect(deserialize(frameReply(7, OP_MSG, answer).subarray(21))).toEqual({ ok: 1 });
    expect(deserialize(frameReply(7, OP_QUERY, answer).subarray(36))).toEqual({ ok: 1 });
  });
});
