// The first part of the sentence: category, tags, place, time, source, urgency, keywords.
import { sources, urgencies, type Source, type Urgency } from '@constants/catalogue';
import { personTags, type PersonTag } from '@constants/people';
import { dutyWindows, type DutyWindow } from '@constants/routing';
import type { RuleCondition } from '@contract/routing';
import { Select } from 'antd';
import { optionsOf } from '../../../shared/ui/field';
import { listed, timeWords, type Names } from '../api/words';
import { ChipPick } from './chip-pick';
import { PickCategories, PickKeywords, PickMany, PickUnits } from './pickers';

interface Props {
  when: RuleCondition;
  names: Names;
  readOnly: boolean;
  onChange: (when: RuleCondition) => void;
}

const below = (text: string | undefined) => text && `${text} 及下级`;
const months = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: `${index + 1}月` }));

export function Conditions({ when, names, readOnly, onChange }: Props) {
  const set = (changes: Partial<RuleCondition>) => onChange({ ...when, ...changes });
  const words = (values: readonly string[] | undefined, word: (value: string) => string) =>
    values?.length ? listed(values, word, ' 或 ') : undefined;
  return (
    <>
      分类属于
      <ChipPick
        label="分类"
        text={below(words(when.categories, names.category))}
        empty="任何分类"
        disabled={readOnly}
        width={340}
      >
        <PickCategories
          label="分类"
          value={when.categories ?? []}
          onChange={(categories) => set({ categories })}
        />
      </ChipPick>
      <span className="nl" />
      而且人群标签有
      <ChipPick
        label="人群标签"
        text={words(when.tags, (tag) => personTags[tag as PersonTag] ?? tag)}
        empty="不限"
        disabled={readOnly}
      >
        <PickMany<PersonTag>
          label="人群标签"
          words={personTags}
          value={when.tags ?? []}
          onChange={(tags) => set({ tags })}
        />
      </ChipPick>
      <span className="nl" />
      而且地点在
      <ChipPick
        label="地点"
        text={below(words(when.units, names.unit))}
        empty="任何地方"
        disabled={readOnly}
        width={340}
      >
        <PickUnits label="地点" value={when.units ?? []} onChange={(units) => set({ units })} />
      </ChipPick>
      <span className="nl" />
      时间
      <ChipPick label="时间" text={timeWords(when.timeWindow)} empty="任何时候" disabled={readOnly}>
        <div className="col" style={{ gap: 8 }}>
          <Select
            aria-label="办公时间内外"
            allowClear
            placeholder="不分办公时间内外"
            value={when.timeWindow?.duty ?? null}
            onChange={(duty: DutyWindow | null) =>
              set({ timeWindow: { ...when.timeWindow, duty: duty ?? undefined } })
            }
            options={optionsOf<DutyWindow>(dutyWindows)}
          />
          <Select
            aria-label="月份"
            mode="multiple"
            placeholder="全年"
            value={when.timeWindow?.months ?? []}
            onChange={(next: number[]) => set({ timeWindow: { ...when.timeWindow, months: next } })}
            options={months}
          />
        </div>
      </ChipPick>
      来源
      <ChipPick
        label="来源"
        text={words(when.sources, (source) => sources[source as Source])}
        empty="任何来源"
        disabled={readOnly}
      >
        <PickMany<Source>
          label="来源"
          words={sources}
          value={when.sources ?? []}
          onChange={(next) => set({ sources: next })}
        />
      </ChipPick>
      紧急程度
      <ChipPick
        label="紧急程度"
        text={words(when.urgencies, (urgency) => urgencies[urgency as Urgency])}
        empty="不限"
        disabled={readOnly}
      >
        <PickMany<Urgency>
          label="紧急程度"
          words={urgencies}
          value={when.urgencies ?? []}
          onChange={(next) => set({ urgencies: next })}
        />
      </ChipPick>
      关键词
      <ChipPick
        label="关键词"
        text={when.keywords?.length ? when.keywords.join('、') : undefined}
        empty="不限"
        disabled={readOnly}
      >
        <PickKeywords label="关键词" value={when.keywords ?? []} onChange={(keywords) => set({ keywords })} />
      </ChipPick>
    </>
  );
}
