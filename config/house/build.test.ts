import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A script without types, as it has to run before anything is installed. */
const script: string = '../run/build.mjs';
const { takeTheirPlace } = (await import(script)) as {
  takeTheirPlace: (fresh: string, folder: string, entry: string) => void;
};

let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);
const write = (text: string, ...parts: string[]) => {
  mkdirSync(path.dirname(at(...parts)), { recursive: true });
  writeFileSync(at(...parts), text);
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'linying build '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('new pages', () => {
  it('take the place of the old ones when they are complete, and leave nothing of them', () => {
    write('old', 'dist', 'index.html');
    write('old', 'dist', 'js', 'app.1.js');
    write('new', 'fresh', 'index.html');
    takeTheirPlace(at('fresh'), at('dist'), 'index.html');
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
    expect([at('dist', 'js'), at('fresh'), at('fresh.before')].filter(existsSync)).toEqual([]);
  });

  it('are refused without their entry: what a server shows stays', () => {
    write('half', 'half-built', 'app.js');
    expect(() => takeTheirPlace(at('half-built'), at('dist'), 'index.html')).toThrow('nothing was built');
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
  });
});
