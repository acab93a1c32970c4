import { describe, expect, it } from 'vitest';
import { newOffer } from './offer-draft';
import { offerSentences, spell } from './offer-sentences';

const names = { units: ['柳荫社工站'], rooms: [] };
const visit = { ...newOffer(['st']), name: '社工家访' };

describe('an offer in sentences', () => {
  it('says what a resident will meet', () => {
    expect(offerSentences(visit, names)).toEqual([
      '居民看到“社工家访”，每次约 40 分钟，上门。',
      '由柳荫社工站的工作人员服务。',
      '手机号已验证的居民可以约。',
      '要提前至少 2 小时，最远约到 14 天后。',
      '上午 8:30–12:00 上班时，可以选 08:30、09:30、10:30。',
      '后面留 10 分钟收尾，两家之间的路程另算。',
      '同一个人没做完的最多 2 个。',
      '约上就算。',
      '免费。',
      '开始前 24 小时都可以取消；临时取消或没来记一次，90 天里满 3 次，停约 30 天，可以申诉。',
      '做完写《家访记录》。',
    ]);
  });

  it('names seats, skills, ages and what is asked', () => {
    const room = {
      ...visit,
      ...{ resource: 'room' as const, places: ['centre' as const], capacity: 6, partyMax: 2, limits: {} },
      eligibility: { minAge: 60, tags: ['disabled' as const, 'aged80' as const] },
      questions: [{ id: 'q', label: '用来做什么', kind: 'text' as const, required: true }],
    };
    const text = offerSentences(room, { units: ['甲站', '乙站', '丙站'], rooms: [] }).join('\n');
    expect(text).toContain('用甲站等 3 个单位的所有场地和窗口，同时最多 6 人，一家最多同来 2 人。');
    expect(text).toContain('满 60 岁、属于残疾或高龄 80岁以上的居民可以约。');
    expect(text).toContain('同一个人约多少次不限。');
    expect(text).toContain('约的时候要回答 1 个问题：用来做什么。');
  });

  it('says what it costs and when the points come back', () => {
    expect(offerSentences({ ...visit, price: 20 }, names)).toContain(
      '每次 20 积分，约的时候留出，做完才用掉；取消或没来都退回。',
    );
  });

  it('warns when nothing fits a morning', () => {
    expect(offerSentences({ ...visit, durationMinutes: 240 }, names).join()).toContain(
      '一个开始时间也排不下',
    );
  });

  it('spells minutes', () => {
    expect([30, 60, 90, 2880].map(spell)).toEqual(['30 分钟', '1 小时', '1 小时 30 分钟', '2 天']);
  });
});
