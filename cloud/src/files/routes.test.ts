import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../accounts/index.ts';
import { testApp } from '../testing/app.ts';
import { aStaff } from '../testing/organisation.ts';
import { files } from './index.ts';
import { folderStore, useFileStore } from './store.ts';

const app = testApp([accounts, files]);
const dir = mkdtempSync(path.join(tmpdir(), 'linying-files-'));
beforeAll(() => useFileStore(folderStore(dir)));
afterAll(() => rmSync(dir, { recursive: true }));

interface Uploaded {
  url: string;
  thumbnailUrl: string;
  error?: string;
}

async function send(bytes: Buffer, name: string, query: string, token?: string) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  const headers = { 'X-Requested-With': 'linying', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${app.baseUrl()}/api/files?${query}`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: (await answer.json()) as Uploaded };
}

describe('files over HTTP', () => {
  it('go up only from people who have signed in, and come down only by a living link', async () => {
    const { token } = await aStaff(app.clock.now());
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await send(picture, 'a.png', 'kind=photo')).status).toBe(401);
    const { status, body } = await send(picture, '../../etc/passwd', 'kind=photo', token);
    expect(status).toBe(200);
    const read = (url: string) => fetch(app.baseUrl() + url);
    const answer = await read(body.url);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await read(body.thumbnailUrl)).status).toBe(200);
    expect((await read(body.url.replace('full', 'thumbnail'))).status).toBe(403);
    expect((await read(body.url.replace(/[0-9a-z]{26}/, '0'.repeat(26)))).status).toBe(403);
    app.clock.advance(31 * 60_000);
    expect((await read(body.url)).status).toBe(403);
  });

  it('are refused with a clear word when they are not what they should be', async () => {
    const { token } = await aStaff(app.clock.now());
    const refused = async (bytes: Buffer, query: string) => {
      const { status, body } = await send(bytes, 'a.jpg', query, token);
      return [status, body.error];
    };
    expect(await refused(Buffer.from('<svg/>'), 'kind=photo')).toEqual([400, 'files.notPhoto']);
    expect((await refused(Buffer.from('x'), 'kind=program'))[0]).toBe(400);
    expect((await refused(Buffer.from('x'), ''))[0]).toBe(400);
    const huge = await refused(Buffer.alloc(10 * 1024 * 1024 + 1), 'kind=photo');
    expect(huge).toEqual([413, 'common.fileTooLarge']);
  });
});
