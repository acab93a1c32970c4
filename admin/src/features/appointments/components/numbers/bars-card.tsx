// One figure after the other as bars with the number written beside; the same as a table, and as a file.
import { useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../../shared/ui/icon';
import { Note } from '../../../../shared/ui/marks';
import { save } from '../../api/save';

export interface BarRow {
  key: string;
  name: string;
  /** What is written, with its unit: 31/36 小时. */
  words: string;
  /** Columns of the table view, in the order of `columns`. */
  cells: readonly (string | number)[];
  /** 0–100, the length of the bar. */
  percent: number;
  to?: string;
  tone?: 'due' | 'bad';
}

interface Props {
  title: string;
  unit: string;
  columns: readonly string[];
  rows: readonly BarRow[];
  hint?: string;
  empty: string;
}

export function BarsCard({ title, unit, columns, rows, hint, empty }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="card bars-card" aria-label={title}>
      <div className="hd">
        <h2>{title}</h2>
        <span className="sm sec">单位：{unit}</span>
        <span className="sp" />
        <button type="button" className="link sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          <Icon name={asTable ? 'chart' : 'table'} size="s" />
          {asTable ? '看图' : '看表格'}
        </button>
        <button
          type="button"
          className="link sm"
          disabled={rows.length === 0}
          onClick={() => save(asFile(columns, rows), title)}
        >
          导出
        </button>
      </div>
      <div className="bd">
        {rows.length === 0 && <Note tone="plain">{empty}</Note>}
        {rows.length > 0 && (asTable ? <Table {...{ title, columns, rows }} /> : <Bars rows={rows} />)}
        {hint && <p className="sm ter">{hint}</p>}
      </div>
    </section>
  );
}

function Bars({ rows }: { rows: readonly BarRow[] }) {
  return (
    <ul className="hbars">
      {rows.map(({ key, name, words, percent, to, tone }) => (
        <li key={key}>
          <span className="el" title={name}>
            {name}
          </span>
          <span className={`hbar ${tone ?? ''}`}>
            <i style={{ width: `${Math.max(percent > 0 ? 1 : 0, Math.min(100, percent))}%` }} />
          </span>
          <span className="nw r">{to ? <Link to={to}>{words}</Link> : words}</span>
        </li>
      ))}
    </ul>
  );
}

function Table({ title, columns, rows }: Pick<Props, 'title' | 'columns' | 'rows'>) {
  return (
    <table className="tb tb-s">
      <caption className="only-read">{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index > 0 ? 'r' : ''}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, to }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={columns[index]} className={index > 0 ? 'r' : ''}>
                {index === 1 && to ? <Link to={to}>{cell}</Link> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With a mark in front, so that spreadsheets read the Chinese. */
function asFile(columns: readonly string[], rows: readonly BarRow[]): Blob {
  const quote = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(quote).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}
