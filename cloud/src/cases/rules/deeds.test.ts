import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import type { CaseAction, CaseState } from '../contract.constants.ts';
import type { CaseRecord, Worker } from '../model/document.ts';
import * as deeds from './deeds.ts';
import type { Deed } from './moves.ts';
import { countGoals, isOverdue, shareOf } from './progress.ts';

const today = '2026-11-23';
const worker = (staffId: string): Worker => ({
  staffId,
  name: staffId,
  unitId: 'st1',
  unitPath: '/d1/st1/',
  unitName: '柳荫社工站',
});
let ids = 0;
const deed = (action: CaseAction, to: CaseState = 'open'): Deed => ({
  id: `e${(ids += 1)}`,
  action,
  by: { kind: 'staff', id: 'li', name: '李敏' },
  now: new Date('2026-11-23T02:00:00Z'),
  today,
  to,
});
const kernel = { version: 1, events: [], keys: [] };
function aFile(): CaseRecord {
  const opening: deeds.Opening = {
    ...{ id: 'case1', number: '20261123-0001', residentId: 'wang', path: '/d1/c1/g1/' },
    reason: '中风后行走困难',
    consent: 'inPerson',
    nextReviewOn: '2026-12-23',
    lead: worker('li'),
    coWorkers: [worker('he'), worker('li')],
  };
  return { ...deeds.open(opening, deed('open')), ...kernel };
}
const walking = {
  what: '自己走到楼下花园',
  measure: { name: '步行米数', unit: '米', baseline: 40, target: 120 },
  by: '2027-02-01',
};
const code = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
/** With one goal; gives its id, too. */
function withGoal(): { file: CaseRecord; goalId: string } {
  const file = deeds.setGoal(aFile(), deed('goal'), walking);
  return { file, goalId: file.content.goals[0]?.id ?? '' };
}

describe('a case file', () => {
  it('opens with a reason, a lead who is not among the co-workers, and one entry', () => {
    const file = aFile();
    expect(file).toMatchObject({ state: 'open', openFor: 'wang', workerIds: ['li', 'he'] });
    expect(file.timeline).toHaveLength(1);
    expect(file.timeline[0]).not.toHaveProperty('from');
    expect(file.content.texts[file.timeline[0]?.id ?? '']).toBe('中风后行走困难');
  });

  it('measures a goal by the day, also when values come late, and says how far it has come', () => {
    const { file, goalId } = withGoal();
    const late = deeds.measure(file, deed('measure'), { goalId, on: '2026-11-20', value: 60 });
    const both = deeds.measure(late, deed('measure'), { goalId, on: '2026-11-06', value: 45, note: '腿疼' });
    expect(both.content.goals[0]?.values.map(({ value }) => value)).toEqual([45, 60]);
    expect(both.content.goals[0] && shareOf(both.content.goals[0])).toBe(0.25);
    expect(both.content.texts[both.timeline.at(-1)?.id ?? '']).toBe('步行米数 45 米。腿疼');
  });

  it('refuses days that cannot be, a goal that leads nowhere, and values for a goal that has ended', () => {
    const { file, goalId } = withGoal();
    const nowhere = { ...walking, measure: { ...walking.measure, target: 40 } };
    expect(code(() => deeds.setGoal(file, deed('goal'), nowhere))).toBe('case.goalWithoutWay');
    expect(code(() => deeds.setGoal(file, deed('goal'), { ...walking, by: today }))).toBe('case.goalInPast');
    const tomorrow = { goalId, on: '2026-11-24', value: 60 };
    expect(code(() => deeds.measure(file, deed('measure'), tomorrow))).toBe('case.measureInFuture');
    const review = { on: today, reached: '好', next: '再来', nextOn: today };
    expect(code(() => deeds.review(file, deed('review'), review))).toBe('case.reviewInPast');
    const ended = deeds.endGoal(file, deed('endGoal'), { goalId, result: 'dropped', words: '改做康复操' });
    const value = { goalId, on: today, value: 60 };
    expect(code(() => deeds.measure(ended, deed('measure'), value))).toBe('case.goalEnded');
    expect(code(() => deeds.measure(file, deed('measure'), { ...value, goalId: 'x' }))).toBe(
      'case.goalNotFound',
    );
    expect(countGoals(ended.content.goals)).toEqual({ goals: 0, reached: 0 });
  });

  it('is led by the old worker until the new one takes it, who may keep the old one beside them', () => {
    const input = { to: worker('xu'), why: '换片区', openMatters: '下周康复评估', stays: true };
    const waiting = deeds.handOver(aFile(), deed('handOver', 'handingOver'), input);
    expect(waiting.lead.staffId).toBe('li');
    const taken = deeds.acceptHandOver(waiting, deed('accept'), true);
    expect(taken).toMatchObject({ lead: { staffId: 'xu' }, workerIds: ['xu', 'he', 'li'] });
    expect(taken).not.toHaveProperty('handOver');
    expect(deeds.acceptHandOver(waiting, deed('accept'), false).workerIds).toEqual(['xu', 'he']);
    expect(deeds.endHandOver(waiting, deed('decline'), '手上已满').lead.staffId).toBe('li');
    expect(
      code(() => deeds.handOver(aFile(), deed('handOver', 'handingOver'), { ...input, to: worker('li') })),
    ).toBe('case.sameLead');
  });

  it('closes with an outcome and opens again without it', () => {
    const closed = deeds.close(aFile(), deed('close', 'closed'), {
      outcome: 'improved',
      words: '能自己买菜',
    });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'improved' });
    expect(closed).not.toHaveProperty('openFor');
    const again = deeds.reopen(closed, deed('reopen'), { reason: '又摔了一跤', nextReviewOn: '2026-12-23' });
    expect(again).toMatchObject({ state: 'open', openFor: 'wang', nextReviewOn: '2026-12-23' });
    expect(again).not.toHaveProperty('outcome');
  });
});

describe('progress', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });

  it('lies between 0 and 1 in either direction, 0 at the baseline and 1 at the target', () => {
    fc.assert(
      fc.property(whole, whole, whole, (baseline, target, value) => {
        fc.pre(baseline !== target);
        const at = (last: number) =>
          shareOf({
            measure: { name: '疼痛', unit: '分', baseline, target },
            values: [{ id: 'v', on: today, value: last, by: '李敏' }],
          });
        expect(at(baseline)).toBe(0);
        expect(at(target)).toBe(1);
        expect(at(value)).toBeGreaterThanOrEqual(0);
        expect(at(value)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is overdue only while it runs and is not reached', () => {
    const goal = withGoal().file.content.goals[0];
    if (!goal) throw new Error('There is a goal.');
    expect(isOverdue(goal, '2027-02-01')).toBe(false);
    expect(isOverdue(goal, '2027-02-02')).toBe(true);
    const reached = { ...goal, values: [{ id: 'v', on: today, value: 130, by: '李敏' }] };
    expect(isOverdue(reached, '2027-02-02')).toBe(false);
  });
});
