import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyPrefix, removeLeftCopies } from './left-copies.ts';

const now = new Date('2026-11-23T02:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linying left copies '));
  for (const [name, hours] of [
    [`${copyPrefix}old`, 25],
    [`${copyPrefix}young`, 23],
    ['something-else', 99],
  ] as const) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'data.mdb'), 'residents');
    await utimes(path.join(folder, name), hoursAgo(hours), hoursAgo(hours));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('copies that a killed command left behind', () => {
  it('are removed after a day; a running command’s copy and other people’s files stay', async () => {
    expect(await removeLeftCopies(now, folder)).toBe(1);
    expect((await readdir(folder)).sort()).toEqual([`${copyPrefix}young`, 'something-else']);
    expect(await removeLeftCopies(now, folder)).toBe(0);
  });
});
