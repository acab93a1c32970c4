// Second part of an offer: who may book, how early, how often, how many, and what missing it costs.
import { confirmations } from '@constants/availability';
import { personTags, verificationLevels, type PersonTag } from '@constants/people';
import { Select } from 'antd';
import { Choice, Field, optionsOf } from '../../../shared/ui/field';
import { issueAt } from './issues';
import { NumberField } from './number-field';
import type { PartProps } from './offer-basics';
import type { OfferDraft } from './offer-draft';
import { PickMany } from './pick-many';

export function OfferEligibility({ draft, error, onChange }: PartProps) {
  const { eligibility } = draft;
  const set = (change: OfferDraft['eligibility']) =>
    onChange({ ...draft, eligibility: given({ ...eligibility, ...change }) });
  return (
    <div className="form-grid thirds">
      <Field label="身份核实到">
        {(id) => (
          <Select<number>
            id={id}
            value={eligibility.verificationLevel ?? 0}
            onChange={(verificationLevel) => set({ verificationLevel })}
            options={verificationLevels.map((label, value) => ({ value, label }))}
          />
        )}
      </Field>
      <NumberField
        label="最小年龄"
        unit="岁"
        min={0}
        max={120}
        whenEmpty="不限"
        value={eligibility.minAge}
        onChange={(minAge) => set({ minAge })}
      />
      <NumberField
        label="最大年龄"
        unit="岁"
        min={0}
        max={120}
        whenEmpty="不限"
        value={eligibility.maxAge}
        error={issueAt(error, '/eligibility/maxAge')}
        onChange={(maxAge) => set({ maxAge })}
      />
      <Field label="人群" aside="属于其中一种就行" wide>
        {(id) => (
          <PickMany<PersonTag>
            id={id}
            label="人群"
            placeholder="不限"
            options={optionsOf<PersonTag>(personTags)}
            value={eligibility.tags ?? []}
            onChange={(tags) => set({ tags: tags.length > 0 ? tags : undefined })}
          />
        )}
      </Field>
    </div>
  );
}

/** Without the parts that are empty: those do not limit. */
const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

export function OfferTimes({ draft, error, onChange }: PartProps) {
  const set = (change: Partial<OfferDraft>) => onChange({ ...draft, ...change });
  const number = (
    field: 'horizonDays' | 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'capacity' | 'partyMax',
  ) => ({
    value: draft[field],
    onChange: (value = NaN) => set({ [field]: value }),
    error: issueAt(error, `/${field}`),
  });
  return (
    <div className="form-grid thirds">
      <NumberField
        label="最少提前"
        unit="分钟"
        min={0}
        max={20160}
        value={draft.noticeMinutes}
        onChange={(noticeMinutes = NaN) => set({ noticeMinutes })}
        error={issueAt(error, '/noticeMinutes')}
        help="一天是 1440"
      />
      <NumberField label="最远约到" unit="天后" min={1} max={120} {...number('horizonDays')} />
      <div className="fd">
        <span className="lab">约上以后</span>
        <Choice
          label="约上以后"
          options={optionsOf<OfferDraft['confirmation']>(confirmations)}
          value={draft.confirmation}
          onChange={(confirmation) => set({ confirmation })}
        />
      </div>
      <NumberField label="前面留" unit="分钟准备" min={0} max={120} {...number('bufferBeforeMinutes')} />
      <NumberField label="后面留" unit="分钟收尾" min={0} max={120} {...number('bufferAfterMinutes')} />
      {draft.resource === 'room' && (
        <NumberField
          label="同时能来"
          unit="人"
          min={1}
          max={500}
          help="填 1 就是整间只给一家"
          {...number('capacity')}
        />
      )}
      <NumberField label="一家最多同来" unit="人" min={1} max={50} {...number('partyMax')} />
    </div>
  );
}

export function OfferLimits({ draft, onChange }: PartProps) {
  const { limits, policy } = draft;
  const limit = (field: keyof OfferDraft['limits']) => ({
    value: limits[field],
    onChange: (value: number | undefined) =>
      onChange({ ...draft, limits: given({ ...limits, [field]: value }) }),
    whenEmpty: '不限',
    min: 1,
  });
  const rule = (field: keyof OfferDraft['policy']) => ({
    value: policy[field],
    onChange: (value = NaN) => onChange({ ...draft, policy: { ...policy, [field]: value } }),
  });
  return (
    <>
      <div className="form-grid thirds">
        <NumberField label="没做完的最多" unit="个" max={50} {...limit('open')} />
        <NumberField label="每周最多" unit="次" max={50} {...limit('perWeek')} />
        <NumberField label="每月最多" unit="次" max={200} {...limit('perMonth')} />
      </div>
      <div className="form-grid fourths">
        <NumberField label="开始前多久能取消" unit="小时" min={0} max={168} {...rule('freeCancelHours')} />
        <NumberField
          label="记满几次停约"
          unit="次"
          min={0}
          max={20}
          {...rule('strikes')}
          help="填 0 从不停约"
        />
        <NumberField label="在多少天里算" unit="天" min={1} max={365} {...rule('windowDays')} />
        <NumberField label="停约多久" unit="天" min={0} max={365} {...rule('blockDays')} />
      </div>
    </>
  );
}
