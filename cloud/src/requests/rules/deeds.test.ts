import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestAction } from '../contract.constants.ts';
import type { RequestOwner } from '../model/document.ts';
import * as deeds from './deeds.ts';
import { allowedActions, transition, type Seat } from './lifecycle.ts';
import { move, type Deed, type Unsaved } from './moves.ts';
import { replay, storedFacts } from './replay.ts';
import { ring } from './ringing.ts';
import { blankRequest, terms } from './rules.fixture.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);
const everySeat = new Set<Seat>([
  'reporter',
  'system',
  'acceptor',
  'rejector',
  'dispatcher',
  'owner',
  'poolMember',
  'colleague',
]);
const by = { kind: 'system' as const, id: 'test', name: '系统' };
const liMin: RequestOwner = {
  kind: 'staff',
  staffId: 's1',
  name: '李敏',
  role: 'socialWorker',
  unitId: 'st1',
  unitPath: '/d1/s1/c1/st1/',
  unitName: '柳荫社工站',
};
const pool: RequestOwner = {
  kind: 'pool',
  unitId: 'st1',
  unitPath: '/d1/s1/c1/st1/',
  unitName: '柳荫社工站',
};
const category = { code: 'lighting', name: '道路照明', line: ['roads', 'lighting'] };

/** Does the action as the commands do: ask the table, then the deed. */
function act(request: Unsaved, action: RequestAction, now: Date, toPool = false): Unsaved {
  const answer = action === 'rate' && toPool ? 'other' : 'main';
  const deed: Deed = { action, by, now, to: transition(request, action, everySeat, answer) };
  const owner = toPool ? pool : liMin;
  switch (action) {
    case 'accept':
      return deeds.accept(request, deed, { category, urgency: 'normal', terms });
    case 'reject':
      return deeds.reject(request, deed, { reason: 'untrue', instead: '请联系物业' });
    case 'assign':
    case 'transfer':
    case 'escalate':
      return deeds.assign(request, deed, { owner, terms });
    case 'claim':
      return deeds.claim(request, deed, liMin);
    case 'start':
      return deeds.start(request, deed);
    case 'return':
      return deeds.giveBack(request, deed, 'wrongPlace');
    case 'resolve':
      return deeds.resolve(request, deed, { outcome: 'solved', reply: '好了', photoIds: [] });
    case 'rate':
      return deeds.rate(request, deed, { solved: toPool ? 'notSolved' : 'solved', satisfaction: 4 }, terms);
    case 'cancel':
      return deeds.cancel(request, deed);
    default:
      return move(request, deed);
  }
}

const submitted = (now: Date): Unsaved =>
  deeds.submit(blankRequest(now), { action: 'submit', by, now, to: 'submitted' }, terms);

describe('deeds and clocks', () => {
  it('sets accept at submit, first response at assignment and resolve at acceptance, each due as promised', () => {
    let request = submitted(at('2026-11-23T09:12'));
    expect(request.nextDueAt).toEqual(at('2026-11-23T11:12'));
    request = act(request, 'accept', at('2026-11-23T09:30'));
    request = act(request, 'assign', at('2026-11-23T09:30'), true);
    expect(request.clocks.map((clock) => [clock.kind, clock.state, clock.dueAt])).toEqual([
      ['accept', 'met', at('2026-11-23T11:12')],
      ['resolve', 'running', at('2026-11-26T17:30')],
      ['firstResponse', 'running', at('2026-11-23T15:30')],
    ]);
    expect(request.inbox).toBe('pool/st1');
    request = act(request, 'claim', at('2026-11-23T10:00'));
    expect([request.inbox, request.nextDueAt]).toEqual(['staff/s1', at('2026-11-23T15:30')]);
    request = act(request, 'start', at('2026-11-23T10:05'));
    request = act(request, 'resolve', at('2026-11-24T10:00'));
    expect([request.state, request.inbox, request.nextDueAt]).toEqual(['resolved', undefined, undefined]);
    expect(request.wakeAt).toEqual(at('2026-12-01T10:00'));
    expect(act(request, 'rate', at('2026-11-25T10:00')).wakeAt).toBeUndefined();
  });

  it('gives a returned request back to the community and keeps it visible to those who had it', () => {
    let request = act(
      act(submitted(at('2026-11-23T09:12')), 'accept', at('2026-11-23T09:13')),
      'assign',
      at('2026-11-23T09:14'),
    );
    request = act(request, 'return', at('2026-11-23T10:00'));
    expect(request.owner).toMatchObject({ kind: 'pool', unitId: 'c1' });
    expect([request.state, request.returnCount, request.inbox]).toEqual(['accepted', 1, undefined]);
    expect(request.scopes).toContain('/d1/s1/c1/st1/');
    expect(request.clocks.filter((clock) => clock.kind === 'firstResponse')).toHaveLength(1);
  });

  it('starts the resolve clock anew when the resident says that it is not solved', () => {
    let request = submitted(at('2026-11-23T09:00'));
    for (const action of ['accept', 'assign', 'start', 'resolve'] as const) {
      request = act(request, action, at('2026-11-23T10:00'));
    }
    request = act(request, 'rate', at('2026-11-24T10:00'), true);
    expect([request.state, request.resolution, request.rating?.solved]).toEqual([
      'inProgress',
      undefined,
      'notSolved',
    ]);
    expect(request.clocks.filter((clock) => clock.kind === 'resolve').map((clock) => clock.state)).toEqual([
      'met',
      'running',
    ]);
  });

  it('rings reminder, breach and ladder once each and in order after a stop of hours', () => {
    const request = submitted(at('2026-11-23T09:00'));
    const first = ring(request, by, at('2026-11-23T18:00'));
    expect(first.request.timeline.slice(1).map((entry) => [entry.action, entry.clock])).toEqual([
      ['remind', { kind: 'accept', percent: 50 }],
      ['remind', { kind: 'accept', percent: 80 }],
      ['breach', { kind: 'accept' }],
      ['remind', { kind: 'accept', level: 'street', role: 'supervisor' }],
    ]);
    expect(first.request.nextDueAt).toEqual(at('2026-11-23T11:00'));
    const second = ring(first.request, by, at('2026-11-23T18:01'));
    expect(second.request.timeline).toHaveLength(first.request.timeline.length);
    expect(second.request.wakeAt).toBeUndefined();
  });

  it('closes what nobody rated, as not rated', () => {
    let request = submitted(at('2026-11-23T09:00'));
    for (const action of ['accept', 'assign', 'start', 'resolve'] as const) {
      request = act(request, action, at('2026-11-23T10:00'));
    }
    expect(ring(request, by, at('2026-11-30T09:59')).request.state).toBe('resolved');
    const closed = ring(request, by, at('2026-11-30T10:00')).request;
    expect([closed.state, closed.rating, closed.wakeAt]).toEqual(['closed', undefined, undefined]);
  });
});

describe('the timeline is the truth', () => {
  it('gives the stored state and clocks when replayed, whatever was done and whenever', () => {
    const steps = fc.array(
      fc.record({ pick: fc.nat(), hours: fc.integer({ min: 0, max: 40 }), toPool: fc.boolean() }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(steps, (choices) => {
        let now = at('2026-09-28T09:00');
        let request = submitted(now);
        for (const { pick, hours, toPool } of choices) {
          now = new Date(now.getTime() + hours * 3_600_000);
          request = ring(request, by, now).request;
          const actions = allowedActions(request, everySeat).filter(
            (action) => !['remind', 'breach', 'close'].includes(action),
          );
          const action = actions[pick % Math.max(1, actions.length)];
          if (action) request = act(request, action, now, toPool);
        }
        expect(replay(request.timeline)).toEqual(storedFacts(request));
        const breaches = request.timeline.flatMap((entry) => entry.clocks ?? []);
        const recorded = breaches.filter((change) => change.change === 'breach').length;
        expect(recorded).toBe(request.clocks.filter((clock) => clock.breachedAt).length);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
