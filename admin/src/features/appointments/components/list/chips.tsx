// Filters of the list as chips: set ones can be taken off, the others are added.
import { offerKinds } from '@constants/appointments';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useRead } from '../../../../shared/api/hooks';
import { momentAt } from '../../../../shared/format/days';
import { tagLabel } from '../../../../shared/format/tags';
import { monthDay } from '../../../../shared/format/time';
import { StaffSelect } from '../../../../shared/pick/staff-select';
import { UnitSelect, useUnits } from '../../../../shared/pick/unit-select';
import type { Changes } from '../../../../shared/table/address';
import { Chip, Few, Filter } from '../../../../shared/table/filter-chips';
import { marks, ratings, type ListQuery } from '../../api/filters';
import { stateWords } from '../../api/looks';

interface Props {
  query: ListQuery;
  change: (changes: Changes) => void;
}

const dayWords = (day: string) => monthDay(momentAt(day));

export function Chips({ query, change }: Props) {
  const units = useUnits();
  const offers = useRead('GET /desk/offers', {}, { staleMs: 300_000 });
  const nameOfUnit = (id: string | undefined) => units.data?.items.find((unit) => unit.id === id)?.name;
  const worker = useRead(
    'GET /staff/:id',
    { params: { id: query.staffId ?? '' } },
    { enabled: query.staffId !== undefined },
  );
  const off = (name: string) => () => change({ [name]: undefined });
  const { from, to, kind, state, mark, rating } = query;
  const span = from || to ? `${from ? dayWords(from) : ''}–${to ? dayWords(to) : ''}` : undefined;
  const choices = offers.data?.items ?? [];
  return (
    <>
      {query.residentId && <Chip words="同一位居民" onOff={off('residentId')} />}
      {query.requestId && <Chip words="同一件诉求" onOff={off('requestId')} />}
      {query.tag && <Chip words={tagLabel(query.tag)} onOff={off('tag')} />}
      {query.communityId && (
        <Chip words={nameOfUnit(query.communityId) ?? '一个社区'} onOff={off('communityId')} />
      )}
      {rating && <Chip words={ratings[rating]} onOff={off('rating')} />}
      <Filter name="日期" set={span} onOff={() => change({ from: undefined, to: undefined })}>
        <DatePicker.RangePicker
          aria-label="日期"
          format="M月D日"
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          onChange={(range) =>
            change({
              from: range?.[0]?.format('YYYY-MM-DD'),
              to: range?.[1]?.format('YYYY-MM-DD'),
            })
          }
        />
      </Filter>
      <Filter name="状态" set={state && stateWords[state]} onOff={off('state')}>
        <Few label="状态" words={stateWords} onChange={(next) => change({ state: next })} />
      </Filter>
      <Filter name="服务" set={kind && offerKinds[kind]} onOff={off('kind')}>
        <Few label="服务" words={offerKinds} onChange={(next) => change({ kind: next })} />
      </Filter>
      <Filter
        name="项目"
        set={query.offerId && (choices.find(({ id }) => id === query.offerId)?.name ?? '一个项目')}
        onOff={off('offerId')}
      >
        <Few
          label="项目"
          words={Object.fromEntries(choices.map(({ id, name }) => [id, name]))}
          onChange={(offerId) => change({ offerId })}
        />
      </Filter>
      <Filter name="社工" set={query.staffId && (worker.data?.name ?? '一位社工')} onOff={off('staffId')}>
        <StaffSelect label="社工" value={query.staffId} onChange={(staffId) => change({ staffId })} />
      </Filter>
      <Filter
        name="单位"
        set={query.unitId && (nameOfUnit(query.unitId) ?? '一个单位')}
        onOff={off('unitId')}
      >
        <UnitSelect label="单位" value={query.unitId} onChange={(unitId) => change({ unitId })} />
      </Filter>
      <Filter name="要留意的" set={mark && marks[mark]} onOff={off('mark')}>
        <Few label="要留意的" words={marks} onChange={(next) => change({ mark: next })} />
      </Filter>
    </>
  );
}
