import { describe, expect, it } from 'vitest';
import { lastList, rememberList } from './last-list';

const state = { trail: ['', 'c2'] };
const place = (pathname: string, search: string) => ({ pathname, search, state });

describe('the way back to a list', () => {
  it('leads to its filters and its page, and to the bare list when it was not seen', () => {
    expect(lastList(['/cases'])).toEqual({ pathname: '/cases', search: '', state: null });
    rememberList(place('/cases', '?view=unit'));
    rememberList(place('/requests', '?view=mine'));
    rememberList(place('/cases', '?view=closed&page=3&open=1'));
    expect(lastList(['/cases'])).toEqual(place('/cases', '?view=closed&page=3'));
  });

  it('leads to the one of several that was seen last', () => {
    rememberList(place('/appointments', '?from=2026-11-23'));
    rememberList(place('/appointments/list', '?state=done'));
    rememberList(place('/cases', ''));
    expect(lastList(['/appointments', '/appointments/list']).pathname).toBe('/appointments/list');
    rememberList(place('/appointments', '?from=2026-11-30'));
    expect(lastList(['/appointments', '/appointments/list']).search).toBe('?from=2026-11-30');
  });
});
