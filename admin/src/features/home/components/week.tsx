// The last seven days: received and resolved as bars, or as a table.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { isoDay, monthDay, weekday } from '../../../shared/format/time';
import { Icon } from '../../../shared/ui/icon';
import { useWidth } from '../../../shared/ui/width';

type Day = Answer<'GET /desk/home'>['week'][number];
interface Props {
  days: Day[];
  unitName: string;
  now: number;
}

export function Week({ days, unitName, now }: Props) {
  const [asTable, setAsTable] = useState(false);
  const received = days.reduce((sum, day) => sum + day.received, 0);
  const resolved = days.reduce((sum, day) => sum + day.resolved, 0);
  const since = days[0] ? `&from=${new Date(`${days[0].day}T00:00:00+08:00`).toISOString()}` : '';
  return (
    <section className="card wk">
      <div className="hd">
        <h2>{unitName}这七天</h2>
        <span className="sp" />
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          <Icon name={asTable ? 'sort' : 'table'} size="s" />
          {asTable ? '看图' : '看表格'}
        </button>
      </div>
      <div className="row legend">
        <span className="row sm sec">
          <i className="sq" style={{ background: '#A9CFC6' }} />
          收到 <Link to={`/requests?view=all${since}`}>{received}</Link> 件
        </span>
        <span className="row sm sec">
          <i className="sq" style={{ background: '#0B6E5F' }} />
          办结 <b>{resolved}</b> 件
        </span>
      </div>
      {asTable ? <Table days={days} /> : <Bars days={days} today={isoDay(now)} />}
    </section>
  );
}

const noon = (day: Day) => `${day.day}T12:00:00+08:00`;

function Bars({ days, today }: { days: Day[]; today: string }) {
  const [place, width] = useWidth<HTMLDivElement>(426);
  const height = 150;
  const base = height - 20;
  const most = Math.max(1, ...days.flatMap((day) => [day.received, day.resolved]));
  const tall = (count: number) => (count / most) * (base - 24);
  const stride = (width - 20) / days.length;
  return (
    <div ref={place} className="bars">
      <svg width={width} height={height} role="img" aria-label="近七天收到与办结件数，单位：件">
        <line x1="8" x2={width - 8} y1={base + 0.5} y2={base + 0.5} stroke="#C9D1CB" />
        {days.map((day, index) => {
          const left = 8 + stride * index + (stride - 39) / 2;
          return (
            <g key={day.day} fontSize="12" textAnchor="middle">
              <rect
                x={left}
                y={base - tall(day.received)}
                width="18"
                height={tall(day.received)}
                rx="3"
                fill="#A9CFC6"
              />
              <rect
                x={left + 21}
                y={base - tall(day.resolved)}
                width="18"
                height={tall(day.resolved)}
                rx="3"
                fill="#0B6E5F"
              />
              <text x={left + 9} y={base - tall(day.received) - 5} fill="#55636B">
                {day.received}
              </text>
              <text x={left + 31} y={base - tall(day.resolved) - 5} fill="#0B6E5F">
                {day.resolved}
              </text>
              <text
                x={left + 19.5}
                y={base + 17}
                fill={day.day === today ? '#1F2A2E' : '#66737A'}
                fontWeight={day.day === today ? 600 : 400}
              >
                {day.day === today ? '今天' : weekday(noon(day))}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Table({ days }: { days: Day[] }) {
  return (
    <table className="tb tb-xs">
      <caption className="only-read">近七天收到与办结件数</caption>
      <thead>
        <tr>
          <th>日期</th>
          <th className="r">收到(件)</th>
          <th className="r">办结(件)</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <td>
              {monthDay(noon(day))} {weekday(noon(day))}
            </td>
            <td className="r">{day.received}</td>
            <td className="r">{day.resolved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
