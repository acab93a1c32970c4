// Filters as chips: those that are set can be taken off, the others are added.
import { requestStates, sources, urgencies } from '@constants/requests';
import { useRead } from '../../../shared/api/hooks';
import { CategorySelect, useCategoryName } from '../../../shared/pick/category-select';
import { StaffSelect } from '../../../shared/pick/staff-select';
import { UnitSelect, useUnits } from '../../../shared/pick/unit-select';
import type { Changes } from '../../../shared/table/address';
import { Chip, Few, Filter } from '../../../shared/table/filter-chips';
import { periods } from '../api/filters';

interface Props {
  get: (name: string) => string | undefined;
  change: (changes: Changes) => void;
}

const stateWords = Object.fromEntries(
  Object.entries(requestStates).map(([state, words]) => [state, words.staff]),
) as Record<string, string>;

export function Filters({ get, change }: Props) {
  const categoryName = useCategoryName();
  const units = useUnits();
  const owner = get('ownerId');
  const ownerRead = useRead(
    'GET /staff/:id',
    { params: { id: owner ?? '' } },
    { enabled: owner !== undefined },
  );
  const unitName = units.data?.items.find((unit) => unit.id === get('unitId'))?.name;
  const since = get('from')?.slice(0, 10);
  const words = (record: Record<string, string>, value: string | undefined) =>
    value ? record[value] : undefined;
  return (
    <>
      {get('text') && <Chip words={`搜“${get('text')}”`} onOff={() => change({ text: undefined })} />}
      {get('residentId') && <Chip words="同一位居民" onOff={() => change({ residentId: undefined })} />}
      {since && !get('days') && (
        <Chip words={`${since} 以后收到`} onOff={() => change({ from: undefined })} />
      )}
      <Filter name="状态" set={words(stateWords, get('state'))} onOff={() => change({ state: undefined })}>
        <Few label="状态" words={stateWords} value={get('state')} onChange={(state) => change({ state })} />
      </Filter>
      <Filter name="单位" set={unitName && `${unitName}及下级`} onOff={() => change({ unitId: undefined })}>
        <UnitSelect label="单位" value={get('unitId')} onChange={(unitId) => change({ unitId })} />
      </Filter>
      <Filter
        name="收到时间"
        set={words(periods, get('days')) && `收到时间 ${words(periods, get('days'))}`}
        onOff={() => change({ days: undefined })}
      >
        <Few
          label="收到时间"
          words={periods}
          value={get('days')}
          onChange={(days) => change({ days, from: undefined })}
        />
      </Filter>
      <Filter
        name="分类"
        set={get('category') && categoryName(get('category') ?? '')}
        onOff={() => change({ category: undefined })}
      >
        <CategorySelect label="分类" value={get('category')} onChange={(category) => change({ category })} />
      </Filter>
      <Filter name="来源" set={words(sources, get('source'))} onOff={() => change({ source: undefined })}>
        <Few label="来源" words={sources} value={get('source')} onChange={(source) => change({ source })} />
      </Filter>
      <Filter
        name="承办人"
        set={owner && `承办 ${ownerRead.data?.name ?? ''}`}
        onOff={() => change({ ownerId: undefined })}
      >
        <StaffSelect label="承办人" value={owner} onChange={(ownerId) => change({ ownerId })} />
      </Filter>
      <Filter
        name="紧急程度"
        set={words(urgencies, get('urgency'))}
        onOff={() => change({ urgency: undefined })}
      >
        <Few
          label="紧急程度"
          words={urgencies}
          value={get('urgency')}
          onChange={(urgency) => change({ urgency })}
        />
      </Filter>
    </>
  );
}
