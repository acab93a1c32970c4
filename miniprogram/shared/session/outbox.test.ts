/** The queue of what was done without a network: order, one key, files once, and what is held back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, offlineError } from '../api/errors';

const sent: { action: string; key: string; body: Record<string, unknown> }[] = [];
let network: 'up' | 'down' = 'up';
const refuse = new Map<string, string>();
let uploads = 0;

vi.mock('../platform', () => ({
  platform: {
    store: { get: () => undefined, set: () => undefined, remove: () => undefined },
    keepFile: (file: object) => Promise.resolve(file),
  },
}));
vi.mock('../api/client', () => ({
  call: (action: string, { key, body }: { key: string; body: Record<string, unknown> }) => {
    if (network === 'down') return Promise.reject(offlineError());
    const why = refuse.get(action);
    if (why) return Promise.reject(new ApiError(why, 'no', 422));
    sent.push({ action, key, body });
    return Promise.resolve({});
  },
  uploadWork: () => {
    if (network === 'down') return Promise.reject(offlineError());
    uploads += 1;
    return Promise.resolve({ id: `file-${uploads}` });
  },
}));

const { act, sendOutbox, useOutbox } = await import('./outbox');

const visit = { id: 'a1', title: '家访' };
const at = { happenedAt: '2026-11-25T01:32:00.000Z' };
const card = { ...at, by: { way: 'doorCard' as const, code: 'wrong' } };
const checkIn = () => act('POST /desk/appointments/:id/check-in', visit, card);
const checkOut = () => act('POST /desk/appointments/:id/check-out', visit, at);
const outside = () =>
  act(
    'POST /desk/appointments/:id/check-in',
    visit,
    { ...at, by: { way: 'outside', reason: '在花园', photoIds: [] } },
    [{ path: 'p', kind: 'photo', field: 'by.photoIds' }],
  );
const items = () => useOutbox.getState().items;
const last = (action: string) => action.slice(action.lastIndexOf('/') + 1);

beforeEach(() => {
  sent.length = 0;
  network = 'up';
  refuse.clear();
  uploads = 0;
  useOutbox.setState({ items: [] });
});

describe('the queue of what was done without a network', () => {
  it('sends in order once there is one, each under the key of its first try', async () => {
    network = 'down';
    expect(await checkIn()).toBe('queued');
    expect(await checkOut()).toBe('queued');
    const keys = items().map(({ key }) => key);
    network = 'up';
    await Promise.all([sendOutbox(), sendOutbox()]);
    expect(sent.map(({ action }) => last(action))).toEqual(['check-in', 'check-out']);
    expect(sent.map(({ key }) => key)).toEqual(keys);
    expect(items()).toEqual([]);
  });

  it('puts an act behind those of the same visit that still wait', async () => {
    network = 'down';
    await checkIn();
    network = 'up';
    expect(await checkOut()).toBe('sent');
    expect(sent.map(({ action }) => last(action))).toEqual(['check-in', 'check-out']);
  });

  it('holds back what builds on a refused act until it was done again in its place', async () => {
    network = 'down';
    await checkIn();
    await checkOut();
    network = 'up';
    refuse.set('POST /desk/appointments/:id/check-in', '这不是这一户的门牌卡');
    await sendOutbox();
    expect(items().map(({ refused }) => refused)).toEqual(['这不是这一户的门牌卡', undefined]);
    expect(sent).toEqual([]);
    refuse.clear();
    expect(await outside()).toBe('sent');
    expect(sent.map(({ action }) => last(action))).toEqual(['check-in', 'check-out']);
    expect(items()).toEqual([]);
  });

  it('keeps what was refused of one child when another one is marked', async () => {
    const mark = (enrolmentId: string) =>
      act(
        'POST /desk/sessions/:id/roll',
        { id: 's1', about: enrolmentId, title: '四点半学堂' },
        { enrolmentId, attendance: 'arrived', ...at },
      );
    network = 'down';
    await mark('e1');
    network = 'up';
    refuse.set('POST /desk/sessions/:id/roll', '已经登记离开了');
    await sendOutbox();
    network = 'down';
    await mark('e2');
    expect(items().map(({ about, refused }) => [about, refused])).toEqual([
      ['e1', '已经登记离开了'],
      ['e2', undefined],
    ]);
    await mark('e1');
    expect(items().map(({ about, refused }) => [about, refused])).toEqual([
      ['e1', undefined],
      ['e2', undefined],
    ]);
    network = 'up';
    await sendOutbox();
    expect(items().map(({ about }) => about)).toEqual(['e1', 'e2']);
    refuse.clear();
    expect(await mark('e1')).toBe('sent');
    expect(items().map(({ about }) => about)).toEqual(['e2']);
  });

  it('sends a photo once and names it where the act wants it', async () => {
    network = 'down';
    await outside();
    network = 'up';
    await sendOutbox();
    expect(uploads).toBe(1);
    expect(sent[0]?.body.by).toMatchObject({ way: 'outside', photoIds: ['file-1'] });
  });

  it('says at once what the server refuses', async () => {
    refuse.set('POST /desk/appointments/:id/check-in', '太远了');
    await expect(checkIn()).rejects.toThrow('太远了');
    expect(items()).toEqual([]);
  });
});
