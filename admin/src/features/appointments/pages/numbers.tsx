// The committee's numbers of bookings and visits; every number opens the list behind it.
import type { Numbers } from '@contract/appointments';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { addDays, isDay, momentAt } from '../../../shared/format/days';
import { useNow } from '../../../shared/format/now';
import { isoDay, monthDay } from '../../../shared/format/time';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { BarsCard } from '../components/numbers/bars-card';
import {
  communityRows,
  coverageRows,
  firstFreeRows,
  kindRows,
  listOf,
  utilisationRows,
} from '../components/numbers/rows';
import './numbers.css';

const usualDays = 30;

export function NumbersPage() {
  const { get, change } = useAddress();
  const today = isoDay(useNow());
  const [first, last, unitId] = [get('from'), get('to'), get('unitId')];
  const to = isDay(last) ? last : today;
  const from = isDay(first) ? first : addDays(to, 1 - usualDays);
  const numbers = useRead(
    'GET /desk/appointment-numbers',
    { query: { from, to, ...(unitId ? { unitId } : {}) } },
    { keepPrevious: true, staleMs: 60_000 },
  );
  usePageTitle('预约的数字', <b>预约的数字</b>, '');
  return (
    <div className="numbers">
      <section className="card">
        <PageTabs tabs={bookingTabs} label="预约" />
        <div className="fbar last">
          <h1>预约和上门</h1>
          <span className="sec">
            {monthDay(momentAt(from))}–{monthDay(momentAt(to))}
          </span>
          <span className="sp" />
          <div style={{ width: 220 }}>
            <UnitSelect
              label="单位"
              clearable
              placeholder="我管的所有单位"
              value={unitId}
              onChange={(next) => change({ unitId: next })}
            />
          </div>
          <DatePicker.RangePicker
            aria-label="哪段时间"
            allowClear={false}
            format="M月D日"
            value={[dayjs(from), dayjs(to)]}
            onChange={(range) =>
              change({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
            }
          />
          <Button icon="print" onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </section>
      {numbers.isError && !numbers.data && (
        <Failed error={numbers.error} retry={() => void numbers.refetch()} />
      )}
      {numbers.isPending && <Loading rows={8} />}
      {numbers.data && <Shown numbers={numbers.data} />}
    </div>
  );
}

function Shown({ numbers }: { numbers: Numbers }) {
  return (
    <>
      <Strip numbers={numbers} />
      <div className="charts">
        <div className="col g12">
          <BarsCard
            title="社工的时间用了多少"
            unit="小时，已约 ÷ 上班"
            columns={['社工', '已约(小时)', '上班(小时)', '用了']}
            rows={utilisationRows(numbers)}
            hint="超过 100% 的标橙，说明排得比上班时间还多。"
            empty="这段时间没有排班的人。"
          />
          <BarsCard
            title="按服务"
            unit="次"
            columns={['服务', '次数']}
            rows={kindRows(numbers)}
            empty="这段时间没有预约。"
          />
        </div>
        <div className="col g12">
          <BarsCard
            title="最快多久能约上"
            unit="从现在到第一个空档"
            columns={['服务', '等待(小时)']}
            rows={firstFreeRows(numbers)}
            hint="超过三天标橙，没有空档标红。点开直接预约。"
            empty="还没有可以预约的服务。"
          />
          <BarsCard
            title="按社区"
            unit="次"
            columns={['社区', '次数']}
            rows={communityRows(numbers)}
            empty="这段时间没有预约。"
          />
          <BarsCard
            title="重点人群有多少人得到过服务"
            unit="人，服务过 ÷ 登记的"
            columns={['人群', '服务过(人)', '登记(人)', '覆盖']}
            rows={coverageRows(numbers)}
            hint="不足 5人的组不显示，免得认出是谁。"
            empty="没有满 5人的人群。"
          />
        </div>
      </div>
    </>
  );
}

function Strip({ numbers: { done, missed, lateCancelled, rated, satisfied } }: { numbers: Numbers }) {
  const ended = done.value + missed.value;
  const percent = (part: number, whole: number) =>
    whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
  return (
    <section className="card strip5" aria-label="这段时间">
      <Figure name="完成" figure={done} unit="次" />
      <Figure
        name="未赴约"
        figure={missed}
        unit="次"
        aside={`占 ${percent(missed.value, ended)}`}
        tone={missed.value > 0 ? 'due' : ''}
      />
      <Figure name="取消得晚" figure={lateCancelled} unit="次" tone={lateCancelled.value > 0 ? 'due' : ''} />
      <Figure name="有评价" figure={rated} unit="次" aside={`占完成 ${percent(rated.value, done.value)}`} />
      <Figure
        name="满意"
        figure={satisfied}
        unit="次"
        aside={`占有评价 ${percent(satisfied.value, rated.value)}`}
      />
    </section>
  );
}

interface FigureProps {
  name: string;
  figure: Numbers['done'];
  unit: string;
  aside?: string;
  tone?: string;
}

function Figure({ name, figure, unit, aside, tone = '' }: FigureProps) {
  return (
    <div>
      <b className="md">{name}</b>
      <div className="row">
        <Link to={listOf(figure)} className={`big ${tone}`}>
          {figure.value.toLocaleString('zh-CN')}
        </Link>
        <span className="sec">{unit}</span>
        {aside && <span className="sm sec">{aside}</span>}
      </div>
    </div>
  );
}
