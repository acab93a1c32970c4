// One server to a folder: a lock file names its process and address, and only a process that still answers holds it.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connectOptions } from '../wire/connect-options.ts';

export const LOCK_FILE = 'server.lock';

export interface LockHolder {
  pid: number;
  /** `host:port`, or the path of a socket. */
  address: string;
}

export class FolderInUse extends Error {
  constructor(dir: string, { pid, address }: LockHolder) {
    super(`The database folder ${dir} is in use by process ${pid}, which serves it at ${address}.`);
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the lock and answers how to give it back. `address` must be bound already: a process that died, or whose
 * number now belongs to another program, no longer answers there, so its lock is known to be stale.
 */
export async function lockFolder(dir: string, address: string): Promise<() => void> {
  mkdirSync(dir, { recursive: true });
  const lock = join(dir, LOCK_FILE);
  const own = `${lock}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, address } satisfies LockHolder);
  writeFileSync(own, content);
  try {
    while (!linked(own, lock)) {
      const held = readHolder(lock);
      if (!held) continue;
      if (await isAlive(held.holder)) throw new FolderInUse(dir, held.holder);
      removeStale(lock, held.content);
      if (held.holder.address !== address && held.holder.address.endsWith('.sock')) {
        rmSync(held.holder.address, { force: true });
      }
    }
  } finally {
    unlinkSync(own);
  }
  return () => {
    if (readHolder(lock)?.content === content) rmSync(lock, { force: true });
  };
}

/** The process that serves the folder at this moment, if there is one. */
export async function holderOf(dir: string): Promise<LockHolder | undefined> {
  const held = readHolder(join(dir, LOCK_FILE));
  return held && (await isAlive(held.holder)) ? held.holder : undefined;
}

/** A link appears with its content or not at all, and never over another file. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(lock: string): { holder: LockHolder; content: string } | undefined {
  try {
    const content = readFileSync(lock, 'utf8');
    return { content, holder: JSON.parse(content) as LockHolder };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moves the stale lock away; a fresh lock moved by mistake, in a race with another starter, goes back. */
function removeStale(lock: string, content: string): void {
  const moved = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, moved);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(moved, 'utf8') !== content) linked(moved, lock);
  unlinkSync(moved);
}

async function isAlive({ pid, address }: LockHolder): Promise<boolean> {
  return isRunning(pid) && (await answers(address));
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether somebody listens at a server's address. */
export function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(connectOptions(address));
    const settle = (value: boolean): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
