// What a driver asks before it works: who is there, and is it awake.
import { asNumber } from '../numbers.ts';
import { MAX_MESSAGE } from '../wire/connection.ts';
import type { Document } from '../language.ts';
import type { Command, CommandContext, CommandTable } from './command.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
export const SESSION_MINUTES = 30;
const SET_NAME = 'linying';
/** MongoDB 7.0: the newest protocol before the bulkWrite command of 8.0. */
const MAX_WIRE_VERSION = 21;
export const SERVER_VERSION = '7.0.0';

/** A replica set of one, so that drivers offer sessions, transactions and retryable writes. */
function hello({ services, command, connectionId, now }: CommandContext): Document {
  return {
    ...(command.helloOk === true ? { helloOk: true } : {}),
    ismaster: true,
    isWritablePrimary: true,
    secondary: false,
    setName: SET_NAME,
    setVersion: 1,
    hosts: [services.address],
    primary: services.address,
    me: services.address,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: now,
    logicalSessionTimeoutMinutes: SESSION_MINUTES,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

function buildInfo(): Document {
  return {
    version: SERVER_VERSION,
    versionArray: SERVER_VERSION.split('.').map(Number).concat(0),
    modules: [],
    storageEngines: ['lmdb'],
    bits: 64,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    ok: 1,
  };
}

function getParameter({ command }: CommandContext): Document {
  const wantsVersion = asNumber(command.featureCompatibilityVersion) === 1 || command.getParameter === '*';
  return { ...(wantsVersion ? { featureCompatibilityVersion: { version: '7.0' } } : {}), ok: 1 };
}

const helloCommand: Command = { kind: 'plain', run: hello };
const buildInfoCommand: Command = { kind: 'plain', run: buildInfo };

export const handshakeCommands: CommandTable = {
  hello: helloCommand,
  isMaster: helloCommand,
  ismaster: helloCommand,
  ping: { kind: 'plain', isTransactional: true, run: () => ({ ok: 1 }) },
  buildInfo: buildInfoCommand,
  buildinfo: buildInfoCommand,
  getParameter: { kind: 'plain', run: getParameter },
};
