import { beforeAll, describe, expect, it } from 'vitest';
import { installCatalogue } from '../../catalogue/index.ts';
import { systemActor } from '../../kernel/actor.ts';
import { testDatabase } from '../../testing/database.ts';
import { ExampleModel, SuggesterModel } from '../model.ts';
import { forgetExamples, learn, retrainWhenWorthwhile } from './learning.ts';
import { suggest, suggesterVersion } from './state.ts';

testDatabase();

const now = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-24T02:00:00Z');

describe('learning', () => {
  beforeAll(async () => {
    const root = { unitId: 'd', unitName: '区', unitPath: '/d/' };
    await installCatalogue({ actor: systemActor('test'), now }, root);
  });

  it('abstains before it has learned anything', () => {
    expect(suggest('路灯坏了')).toEqual({ confidence: 0, abstained: true, alternatives: [] });
  });

  it('suggests from the first start on, by the examples that come with the categories', async () => {
    expect(await retrainWhenWorthwhile(now)).toBe(true);
    expect(suggest('楼下的路灯坏了，晚上很黑')).toMatchObject({
      categoryCode: 'streetlight',
      name: '路灯照明',
      abstained: false,
    });
    const unsure = suggest('你好');
    expect(unsure).toMatchObject({ abstained: true });
    expect(unsure.categoryCode).toBeUndefined();
    expect(unsure.alternatives.length).toBeLessThanOrEqual(3);
  });

  it('learns what people confirmed once there is enough of it, one example a request', async () => {
    const confirm = (index: number) =>
      learn(
        {
          requestId: `r${index}`,
          text: `共享充电宝${index}扣费不对，电话13800138000`,
          categoryCode: 'other',
        },
        later,
      );
    for (let index = 0; index < 49; index += 1) await confirm(index);
    await confirm(0);
    expect(await retrainWhenWorthwhile(later)).toBe(false);
    await confirm(49);
    expect(await retrainWhenWorthwhile(later)).toBe(true);
    expect(suggesterVersion()).toBe(2);
    expect(suggest('共享充电宝乱扣费')).toMatchObject({ categoryCode: 'other' });
    expect((await ExampleModel.findById('r0').lean())?.text).not.toContain('13800138000');
  });

  it('forgets an example that is taken back, and every model that learned from it', async () => {
    await forgetExamples(['r0', 'never learned']);
    expect(await ExampleModel.findById('r0').lean()).toBeNull();
    expect(await retrainWhenWorthwhile(later)).toBe(true);
    expect(await SuggesterModel.find().select('_id').lean()).toEqual([{ _id: 3 }]);
    await forgetExamples(['never learned']);
    expect(await retrainWhenWorthwhile(later)).toBe(false);
  });
});
