import { describe, expect, it } from 'vitest';
import type { Organisation } from '../accounts/index.ts';
import { withChange, withMember } from './changed-work.ts';
import type { RoomDocument } from './model/room.ts';
import type { WorkSetup } from './working-days.ts';

const monday = { weekday: 1, from: 510, to: 720 };
const training = { date: '2026-11-25', frames: [], reason: '培训' };
const current: WorkSetup = {
  rooms: new Map(),
  plans: new Map([['li', { weekly: [monday], dailyMaximum: 4, exceptions: [training] }]]),
  closures: [],
};

describe('what is set up, with a change in it', () => {
  it('has another week, and what else the plan says', () => {
    const tuesday = { ...monday, weekday: 2 };
    const changed = withChange(current, { what: 'week', resourceId: 'li', weekly: [tuesday] });
    expect(changed.plans.get('li')).toEqual({ weekly: [tuesday], dailyMaximum: 4, exceptions: [training] });
    expect(current.plans.get('li')?.weekly).toEqual([monday]);
    const first = withChange(current, { what: 'week', resourceId: 'he', weekly: [tuesday] });
    expect(first.plans.get('he')).toEqual({ weekly: [tuesday], exceptions: [] });
  });

  it('has another arrangement of a date, or none', () => {
    const half = { date: '2026-11-25', frames: [{ from: 510, to: 720 }], reason: '下午开会' };
    const changed = withChange(current, { what: 'day', resourceId: 'li', exception: half });
    expect(changed.plans.get('li')?.exceptions).toEqual([half]);
    const plain = withChange(current, { what: 'plainDay', resourceId: 'li', date: '2026-11-25' });
    expect(plain.plans.get('li')?.exceptions).toEqual([]);
  });

  it('has one more closure, or one more leave of that person alone', () => {
    const span = { from: '2026-11-24T16:00:00Z', to: '2026-11-25T16:00:00Z' };
    const stored = { from: new Date(span.from), to: new Date(span.to), reason: '换水管' };
    const shut = withChange(current, { what: 'closure', unitId: 'u1', ...span, reason: '换水管' });
    expect(shut.closures).toEqual([{ unitId: 'u1', ...stored }]);
    const member = { _id: 'li', name: '李敏', leaves: [] };
    const organised = { members: new Map([['li', member]]) } as unknown as Organisation;
    const away = withMember(organised, { what: 'leave', resourceId: 'li', ...span, reason: '换水管' });
    expect(away.members.get('li')?.leaves).toEqual([{ id: 'supposed', ...stored }]);
    expect(withMember(organised, { what: 'leave', resourceId: 'nobody', ...span })).toBe(organised);
  });

  it('has a room that is no longer used, or other duty hours', () => {
    const room = { _id: 'hall', active: true } as unknown as RoomDocument;
    const rooms = new Map([['hall', room]]);
    const off = withChange({ ...current, rooms }, { what: 'roomOff', resourceId: 'hall' });
    expect(off.rooms.get('hall')?.active).toBe(false);
    expect(room.active).toBe(true);
    const member = { _id: 'li', dutyFrames: [monday], leaves: [] };
    const organised = { members: new Map([['li', member]]) } as unknown as Organisation;
    const free = withMember(organised, { what: 'duty', resourceId: 'li', dutyFrames: [] });
    expect(free.members.get('li')?.dutyFrames).toEqual([]);
  });
});
