import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ResidentActor } from '../kernel/actor.ts';
import { testDatabase } from '../testing/database.ts';
import { startWechatSandbox } from '../wechat-sandbox/index.ts';
import { handlePush, useWechat, wechatClient } from '../wechat/index.ts';
import { attachFiles } from './commands/attach.ts';
import { upload } from './commands/upload.ts';
import { checkText, filesFor } from './index.ts';
import { clearUnused } from './jobs.ts';
import { isSigned, type Variant } from './links.ts';
import { FileModel } from './model.ts';
import { bytesOf } from './queries.ts';
import { folderStore, useFileStore } from './store.ts';

testDatabase();

const wang: ResidentActor = { kind: 'resident', id: 'r1', openid: 'o1', name: '王秀兰', communityPath: '' };
const chen: ResidentActor = { kind: 'resident', id: 'r2', openid: 'o2', name: '陈强', communityPath: '' };
const now = new Date('2026-11-23T02:00:00Z');
const about = { kind: 'request', id: 'q1' };
const dir = mkdtempSync(path.join(tmpdir(), 'linying-files-'));
let sandbox: Awaited<ReturnType<typeof startWechatSandbox>>;

beforeAll(async () => {
  useFileStore(folderStore(dir));
  sandbox = await startWechatSandbox();
  const { appid, secret } = sandbox.world;
  useWechat(wechatClient({ baseUrl: sandbox.url, appid, secret }));
  const person = { openid: 'o1', name: '王秀兰', phone: '', role: '居民', subscribing: 'accept' as const };
  sandbox.world.people.set('o1', { ...person, refused: [], seenAt: sandbox.world.now() });
});
beforeEach(() => {
  sandbox.world.faults.length = 0;
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(dir, { recursive: true });
});

const picture = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#0b6e5f' } })
    .withExif({ IFD0: { Artist: 'SECRET-ARTIST' } })
    .jpeg()
    .toBuffer();
const photo = async (bytes: Buffer, actor = wang, at = now) =>
  upload({ actor, now: at }, { kind: 'photo', bytes });
const voice = (bytes: Buffer) => upload({ actor: wang, now }, { kind: 'voice', seconds: 8, bytes });

describe('uploading', () => {
  it('writes a picture anew: capped, without metadata, with a thumbnail', async () => {
    const file = await photo(await picture(4000, 3000));
    expect(file).toMatchObject({ contentType: 'image/jpeg', width: 2560, height: 1920 });
    const { body } = await bytesOf(file._id, 'full');
    expect(body.includes('SECRET-ARTIST')).toBe(false);
    expect((await sharp((await bytesOf(file._id, 'thumbnail')).body).metadata()).width).toBe(480);
  });

  it('refuses what only claims to be a picture, and a broken one', async () => {
    await expect(photo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toMatchObject({
      code: 'files.notPhoto',
    });
    const broken = (await picture()).subarray(0, 60);
    await expect(photo(broken)).rejects.toMatchObject({ code: 'files.unreadable' });
  });

  it('drops a script that hangs on a picture', async () => {
    const file = await photo(Buffer.concat([await picture(), Buffer.from('<script>alert(1)</script>')]));
    expect((await bytesOf(file._id, 'full')).body.includes('<script>')).toBe(false);
  });

  it('takes voices by their bytes up to 5 MB', async () => {
    const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(100)]);
    expect(await voice(mp3)).toMatchObject({ contentType: 'audio/mpeg', seconds: 8 });
    expect(await voice(Buffer.from([0xff, 0xf1, 0x50, 0x80]))).toMatchObject({ contentType: 'audio/aac' });
    await expect(voice(Buffer.from('<html>'))).rejects.toMatchObject({ code: 'files.notVoice' });
    const long = Buffer.concat([mp3, Buffer.alloc(5 * 1024 * 1024)]);
    await expect(voice(long)).rejects.toMatchObject({ kind: 'tooLarge' });
  });
});

describe('using files', () => {
  it('ties a file once, only for the person who uploaded it', async () => {
    const file = await photo(await picture());
    const ids = [file._id];
    await expect(attachFiles(chen, { ids, about })).rejects.toMatchObject({ code: 'files.notYours' });
    await attachFiles(wang, { ids, about });
    await attachFiles(wang, { ids, about });
    const other = { kind: 'request', id: 'q2' };
    await expect(attachFiles(wang, { ids, about: other })).rejects.toMatchObject({ code: 'files.notYours' });
  });

  it('links to a file for some minutes and not with a changed word', async () => {
    const file = await photo(await picture());
    const [shown] = await filesFor([file._id, 'missing'], now);
    const url = new URL(shown?.url ?? '', 'http://x');
    const query = {
      variant: url.searchParams.get('variant') as Variant,
      until: Number(url.searchParams.get('until')),
      signature: url.searchParams.get('signature') ?? '',
    };
    expect(url.pathname).toBe(`/api/files/${file._id}`);
    expect(isSigned(file._id, query, now)).toBe(true);
    expect(isSigned(file._id, query, new Date(query.until))).toBe(false);
    expect(isSigned(file._id, { ...query, variant: 'thumbnail' }, now)).toBe(false);
    expect(isSigned('other', query, now)).toBe(false);
  });

  it('hides what WeChat finds risky, and marks what it could not look at', async () => {
    const file = await photo(await picture());
    await expect.poll(async () => (await FileModel.findById(file._id))?.traceId).toBeTruthy();
    const traceId = (await FileModel.findById(file._id))?.traceId;
    const fields = { trace_id: traceId, errcode: 0, result: { suggest: 'risky' } };
    await handlePush({ openid: 'o1', event: 'wxa_media_check', at: now, fields });
    expect(await filesFor([file._id], now)).toEqual([]);
    await expect(bytesOf(file._id, 'full')).rejects.toMatchObject({ code: 'files.gone' });
    sandbox.world.faults.push({ api: '*', kind: 'drop' });
    const unchecked = await photo(await picture());
    await expect.poll(async () => (await FileModel.findById(unchecked._id))?.check).toBe('unchecked');
  });

  it('clears away what nobody used after a day', async () => {
    const old = new Date('2026-11-01T00:00:00Z');
    const lost = await photo(await picture(), wang, old);
    const kept = await photo(await picture(), wang, old);
    await attachFiles(wang, { ids: [kept._id], about });
    expect(await clearUnused(now)).toBe(1);
    expect(await FileModel.findById(lost._id)).toBeNull();
    expect((await bytesOf(kept._id, 'full')).body.length).toBeGreaterThan(0);
  });
});

describe('checking texts', () => {
  it('tells risky from harmless, and lets words pass marked when WeChat is down', async () => {
    expect(await checkText({ openid: 'o1', text: '路灯坏了' })).toEqual({ verdict: 'pass', flagged: false });
    expect((await checkText({ openid: 'o1', text: '有人赌博' })).verdict).toBe('risky');
    sandbox.world.faults.push({ api: '*', kind: 'drop' });
    expect(await checkText({ openid: 'o1', text: '路灯坏了' })).toEqual({
      verdict: 'unchecked',
      flagged: true,
    });
  });
});
