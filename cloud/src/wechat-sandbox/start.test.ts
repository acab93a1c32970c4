import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startWechatSandbox } from './index.ts';

const run = promisify(execFile);

describe('the sandbox', () => {
  it('refuses to load in production', async () => {
    const index = new URL('index.ts', import.meta.url).href;
    const args = ['--import', 'tsx', '--input-type=module', '-e', `await import('${index}')`];
    const env = { ...process.env, NODE_ENV: 'production' };
    await expect(run(process.execPath, args, { env })).rejects.toThrow('must not be loaded in production');
  });

  it('remembers people, credits and messages over a restart', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'linying-sandbox-'));
    const file = join(dir, 'sandbox.json');
    const first = await startWechatSandbox({ file });
    const people = [{ openid: 'o1', name: '王秀兰', phone: '13800000001', role: '居民' }];
    await fetch(`${first.url}/sandbox/people`, { method: 'POST', body: JSON.stringify({ people }) });
    await first.stop();
    const second = await startWechatSandbox({ file });
    expect(second.world.people.get('o1')?.name).toBe('王秀兰');
    await second.stop();
    rmSync(dir, { recursive: true });
  });

  it('shows the phone page and lets only pages of the same host call it', async () => {
    const sandbox = await startWechatSandbox();
    const page = await fetch(`${sandbox.url}/sandbox/`);
    expect(await page.text()).toContain('微信沙箱');
    const allowed = async (origin: string) =>
      (await fetch(`${sandbox.url}/sandbox/people`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('http://127.0.0.1:5999')).toBe('http://127.0.0.1:5999');
    expect(await allowed('http://elsewhere.example')).toBeNull();
    await sandbox.stop();
  });
});
