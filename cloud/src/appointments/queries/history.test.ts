import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../../kernel/actor.ts';
import { testDatabase } from '../../testing/database.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import { historyOf } from './history.ts';

testDatabase();

const post = { unitId: 'st1', unitPath: '/d1/c1/st1/', unitName: '柳荫社工站', role: 'socialWorker' };
const worker = (id: string, scopePath: string): StaffActor => ({
  ...{ kind: 'staff', id, name: '李敏', post, posts: [post], scopePath },
  permissions: new Set(),
});
const stored = (_id: string, day: string, more: object = {}) => ({
  ...{ _id, number: _id, offerName: '每周康复', kind: 'rehabilitation', state: 'done' },
  start: new Date(`2026-11-${day}T02:00:00Z`),
  provider: { kind: 'staff', id: 'li', name: '李敏' },
  served: { residentId: 'wang', nameMasked: '王**' },
  scopes: ['/d1/', '/d1/c1/'],
  ...more,
});

beforeAll(async () => {
  await AppointmentModel.collection.insertMany([
    stored('a1', '02'),
    stored('a2', '09'),
    stored('a3', '16', { state: 'missed' }),
    stored('held', '20', { state: 'held' }),
    stored('other', '12', { served: { residentId: 'zhao', nameMasked: '赵**' } }),
  ] as never);
});

const ids = async (actor: StaffActor, page: Parameters<typeof historyOf>[2]) =>
  (await historyOf(actor, 'wang', page)).map(({ id }) => id);

describe('a person’s appointments for others', () => {
  it('are those that were made, newest first and page by page', async () => {
    const here = worker('he', '/d1/c1/');
    expect(await ids(here, { limit: 2 })).toEqual(['a3', 'a2']);
    const before = { at: new Date('2026-11-09T02:00:00Z'), id: 'a2' };
    expect(await ids(here, { limit: 2, before })).toEqual(['a1']);
  });

  it('are seen in scope and by who served them, by nobody else', async () => {
    expect(await ids(worker('xu', '/d1/c2/'), { limit: 9 })).toEqual([]);
    expect(await ids(worker('li', '/d1/c2/'), { limit: 9 })).toHaveLength(3);
  });
});
