import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'settings '));
afterAll(() => rmSync(folder, { recursive: true }));

const key = Buffer.alloc(32, 5).toString('base64');
const production = {
  NODE_ENV: 'production',
  DATA_DIR: folder,
  PUBLIC_URL: 'https://linying.example/',
  PII_KEYS: `k2:${key},k1:${key}`,
  PII_INDEX_KEY: key,
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 's',
  WECHAT_PUSH_TOKEN: 't',
  WECHAT_PUSH_AES_KEY: 'k',
};

describe('settings', () => {
  it('make their own secrets while developing and keep them, readable by the owner only', () => {
    const first = readSettings({ DATA_DIR: folder });
    expect(readSettings({ DATA_DIR: folder }).keyRing).toEqual(first.keyRing);
    expect(statSync(path.join(folder, 'development-secrets.json')).mode & 0o077).toBe(0);
    expect(first).toMatchObject({ production: false, role: 'all', mongodbUri: undefined });
  });

  it('stop a production start without secrets, naming every one that is missing', () => {
    const start = () => readSettings({ NODE_ENV: 'production', DATA_DIR: folder });
    expect(start).toThrow(/PII_KEYS[\s\S]*WECHAT_APP_SECRET[\s\S]*PUBLIC_URL/);
  });

  it('take the first key for new values and keep the others for old ones', () => {
    const { keyRing, publicUrl } = readSettings(production);
    expect(keyRing.current).toBe('k2');
    expect(Object.keys(keyRing.keys)).toEqual(['k2', 'k1']);
    expect(publicUrl).toBe('https://linying.example');
  });

  it.each([
    ['ROLE', 'boss'],
    ['PORT', '80a'],
    ['PII_KEYS', 'k1:short'],
    ['PII_INDEX_KEY', 'c2hvcnQ='],
    ['PUBLIC_URL', 'http://linying.example'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(name);
  });
});
