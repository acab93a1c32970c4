import { describe, expect, it } from 'vitest';
import type { Entry } from '../storage/store.ts';
import { Overlay } from './overlay.ts';

const key = (text: string): Buffer => Buffer.from(text);
const beneath: Entry[] = ['b', 'd', 'f'].map((name) => [key(name), key(`old ${name}`)]);

function seen(overlay: Overlay, low: string, high: string, reverse = false): string[] {
  const base = beneath.filter(
    ([name]) => Buffer.compare(name, key(low)) >= 0 && Buffer.compare(name, key(high)) < 0,
  );
  const walked = overlay.over(reverse ? base.toReversed() : base, key(low), key(high), reverse);
  return [...walked].map(([name, value]) => `${name.toString()}=${value.toString()}`);
}

describe('an overlay', () => {
  it('adds, replaces and hides what lies beneath, in both directions', () => {
    const overlay = new Overlay();
    overlay.set(key('a'), key('new a'));
    overlay.set(key('d'), null);
    overlay.set(key('f'), key('new f'));
    overlay.set(key('g'), key('new g'));
    const all = ['a=new a', 'b=old b', 'f=new f', 'g=new g'];
    expect(seen(overlay, 'a', 'z')).toEqual(all);
    expect(seen(overlay, 'a', 'z', true)).toEqual(all.toReversed());
    expect(seen(overlay, 'b', 'f')).toEqual(['b=old b']);
  });

  it('takes changes back one by one', () => {
    const overlay = new Overlay();
    const first = overlay.set(key('b'), key('one'));
    const second = overlay.set(key('b'), null);
    expect(seen(overlay, 'a', 'c')).toEqual([]);
    second();
    expect(seen(overlay, 'a', 'c')).toEqual(['b=one']);
    first();
    expect(seen(overlay, 'a', 'c')).toEqual(['b=old b']);
    expect(overlay.size).toBe(0);
  });
});
