/** The roll without a network: what was marked shows at once, in order, and what was refused does not. */
import { describe, expect, it } from 'vitest';
import type { Queued } from '../../../shared/session/outbox';
import { isOpen, withMarks, type RollLine } from './marks';

const rain: RollLine = {
  enrolmentId: 'e1',
  name: '王小雨',
  child: true,
  photoConsent: false,
  pickUps: [{ id: 'p1', name: '王静', relation: 'parent', phoneMasked: '138****0002' }],
};
const other: RollLine = { ...rain, enrolmentId: 'e2', name: '陈浩然' };
const lesson = { id: 's1', roll: [rain, other] };

const queued = (action: 'roll' | 'roll-all' | 'leave', body: object, part: Partial<Queued> = {}): Queued => ({
  key: 'k',
  action: `POST /desk/sessions/:id/${action}`,
  requestId: 's1',
  about: 'e1',
  title: '王小雨，四点半学堂',
  body,
  ...part,
});
const arrived = (happenedAt: string) =>
  queued('roll', { enrolmentId: 'e1', attendance: 'arrived', happenedAt });
const fetched = queued('leave', {
  enrolmentId: 'e1',
  pickUpId: 'p1',
  happenedAt: '2026-11-24T10:00:00.000Z',
});

describe('the roll as it is marked on this phone', () => {
  it('shows an arrival and who fetched the child before anything is sent', () => {
    const [line, untouched] = withMarks(lesson, [arrived('2026-11-24T08:31:00.000Z'), fetched]);
    expect(line).toMatchObject({
      attendance: 'left',
      arrivedAt: '2026-11-24T08:31:00.000Z',
      leftAt: '2026-11-24T10:00:00.000Z',
      pickedUpBy: '王静',
      waits: true,
    });
    expect(untouched).toEqual({ ...other, waits: false, refused: undefined });
  });

  it('shows everybody who was marked at once, and the slip of the finger that was mended after it', () => {
    const body = {
      enrolmentIds: ['e1', 'e2'],
      attendance: 'arrived',
      happenedAt: '2026-11-24T08:31:00.000Z',
    };
    const { about: _one, ...all } = queued('roll-all', body);
    const absent = queued(
      'roll',
      { enrolmentId: 'e2', attendance: 'absent', happenedAt: '' },
      { about: 'e2' },
    );
    const [first, second] = withMarks(lesson, [all, absent]);
    expect([first, second]).toMatchObject([
      { attendance: 'arrived', arrivedAt: body.happenedAt, waits: true },
      { attendance: 'absent', waits: true },
    ]);
    expect(withMarks(lesson, [{ ...all, refused: '这次课已停课' }])).toMatchObject([
      { waits: false, refused: '这次课已停课' },
      { waits: false, refused: '这次课已停课' },
    ]);
  });

  it('leaves children and those who were marked to be marked one by one', () => {
    const grown = { ...rain, child: false };
    expect([rain, grown, { ...grown, attendance: 'absent' as const }].map(isOpen)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('lets the last mark stand', () => {
    const absent = queued('roll', { enrolmentId: 'e1', attendance: 'absent', happenedAt: '' });
    const [line] = withMarks(lesson, [arrived('2026-11-24T08:31:00.000Z'), absent]);
    expect(line?.attendance).toBe('absent');
    expect(line?.arrivedAt).toBeUndefined();
  });

  it('keeps the first time of arrival', () => {
    const early = { ...rain, attendance: 'arrived' as const, arrivedAt: '2026-11-24T08:25:00.000Z' };
    const [line] = withMarks({ id: 's1', roll: [early] }, [arrived('2026-11-24T08:31:00.000Z')]);
    expect(line?.arrivedAt).toBe('2026-11-24T08:25:00.000Z');
  });

  it('says what was refused and leaves the line as the server has it', () => {
    const [line] = withMarks(lesson, [{ ...fetched, refused: '还没有点到，不能登记离开' }]);
    expect(line).toMatchObject({ waits: false, refused: '还没有点到，不能登记离开' });
    expect(line?.attendance).toBeUndefined();
  });

  it('knows the marks of another lesson apart', () => {
    const [line] = withMarks(lesson, [{ ...arrived(''), requestId: 's2' }]);
    expect(line?.waits).toBe(false);
  });
});
