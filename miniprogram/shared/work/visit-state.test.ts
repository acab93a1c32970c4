/** What a worker sees of a visit while acts wait for a network. */
import { describe, expect, it } from 'vitest';
import type { Queued } from '../session/outbox';
import { withQueued, type Progress } from './visit-state';

const visit: Progress & { id: string } = { id: 'a1', state: 'booked', next: 'checkIn', attempts: [] };
const queued = (act: string, body: object = {}, more: Partial<Queued> = {}): Queued => ({
  key: act,
  action: `POST /desk/appointments/:id/${act}` as Queued['action'],
  requestId: 'a1',
  title: '家访',
  body: { happenedAt: '2026-11-25T01:32:00.000Z', ...body },
  ...more,
});

describe('a visit with acts in the queue', () => {
  it('goes on from what was done: check-in, record, check-out', () => {
    const items = [queued('check-in')];
    expect(withQueued(visit, items)).toMatchObject({
      state: 'underway',
      next: 'record',
      checkedInAt: '2026-11-25T01:32:00.000Z',
    });
    items.push(queued('record'));
    expect(withQueued(visit, items).next).toBe('checkOut');
    items.push(queued('check-out'));
    expect(withQueued(visit, items)).toMatchObject({ state: 'done', next: undefined });
  });

  it('lists the steps at a closed door', () => {
    const items = [
      queued('attempts', { step: 'retry' }),
      queued('attempts', { step: 'contact', note: '关机' }),
    ];
    expect(withQueued(visit, items).attempts.map(({ step }) => step)).toEqual(['retry', 'contact']);
  });

  it('counts nothing from the first refused act on, and nothing of another visit', () => {
    const items = [queued('check-in', {}, { refused: '这不是这一户的门牌卡' }), queued('record')];
    expect(withQueued(visit, items)).toMatchObject({ state: 'booked', next: 'checkIn' });
    expect(withQueued(visit, [queued('check-in', {}, { requestId: 'other' })]).state).toBe('booked');
  });
});
