import { describe, expect, it } from 'vitest';
import { movedPaths, movedScopes } from './moved-paths.ts';

const from = '/d1/s1/c1/';
const to = '/d1/s2/c1/';

describe('copies of a path that has moved', () => {
  it('begin anew wherever they lie, and nothing else changes', () => {
    const at = new Date();
    const document = {
      path: '/d1/s1/c1/g3/',
      home: { path: from, at },
      list: ['/d1/s1/c10/', `${from}g1/`],
      n: 1,
    };
    const after = movedPaths(document, from, to);
    expect(after).toEqual({
      path: '/d1/s2/c1/g3/',
      home: { path: to, at },
      list: ['/d1/s1/c10/', '/d1/s2/c1/g1/'],
      n: 1,
    });
    expect(after.home.at).toBe(at);
    expect(movedPaths(after, from, to)).toBe(after);
  });

  it('leave words alone that only begin like a path', () => {
    const said = { text: '/d1/s1/c1/ 是什么意思' };
    expect(movedPaths(said, from, to)).toBe(said);
  });

  it('take the seats above along, and keep those that something else still has', () => {
    const request = (owner: string) =>
      movedPaths({ place: { unitPath: `${from}g3/` }, owner: { unitPath: owner } }, from, to);
    const scopes = ['/d1/', '/d1/s1/', from, `${from}g3/`, `${from}st1/`];
    const within = movedScopes(scopes, request(`${from}st1/`), from, to);
    expect(within.sort()).toEqual(['/d1/', '/d1/s2/', to, `${to}g3/`, `${to}st1/`].sort());
    const above = movedScopes(scopes, request('/d1/s1/'), from, to);
    expect(above).toContain('/d1/s1/');
  });
});
