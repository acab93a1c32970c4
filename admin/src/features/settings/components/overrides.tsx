// Dates on which it is different: a local holiday, a day that is worked.
import type { Calendar } from '@contract/catalogue';
import { DatePicker } from 'antd';
import { useState } from 'react';
import { monthDay, weekday } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Frames } from './frames';

type Override = Calendar['overrides'][number];
interface Props {
  overrides: readonly Override[];
  readOnly: boolean;
  onChange: (overrides: Override[]) => void;
}

export function Overrides({ overrides, readOnly, onChange }: Props) {
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const sorted = [...overrides].sort((one, other) => one.date.localeCompare(other.date));
  const set = (changed: Override) =>
    onChange(overrides.map((entry) => (entry.date === changed.date ? changed : entry)));
  const add = () => {
    if (!date) return;
    const entry = { date, frames: [], ...(note.trim() ? { note: note.trim() } : {}) };
    onChange([...overrides.filter((other) => other.date !== date), entry]);
    setDate(null);
    setNote('');
  };
  return (
    <section>
      <h3>这几天不一样</h3>
      <ul className="overrides">
        {sorted.map((entry) => (
          <li key={entry.date} className="row wrap">
            <span className="nw" style={{ width: 150 }}>
              {entry.date.slice(0, 4)}年{monthDay(`${entry.date}T12:00:00+08:00`)}{' '}
              {weekday(`${entry.date}T12:00:00+08:00`)}
            </span>
            <Frames
              label={entry.date}
              frames={entry.frames}
              readOnly={readOnly}
              onChange={(frames) => set({ ...entry, frames })}
            />
            <span className="sec sp">{entry.note}</span>
            {!readOnly && (
              <Button
                kind="quiet"
                icon="x"
                aria-label={`去掉 ${entry.date}`}
                onClick={() => onChange(overrides.filter((other) => other.date !== entry.date))}
              />
            )}
          </li>
        ))}
        {sorted.length === 0 && <li className="sec">没有。</li>}
      </ul>
      {!readOnly && (
        <div className="row" style={{ marginTop: 8 }}>
          <DatePicker
            aria-label="哪一天"
            format="YYYY年M月D日"
            onChange={(next) => setDate(next ? next.format('YYYY-MM-DD') : null)}
          />
          <input
            className="in"
            style={{ width: 180 }}
            aria-label="为什么"
            placeholder="例如：街道值班"
            maxLength={40}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button disabled={!date} onClick={add}>
            加这一天
          </Button>
          <span className="sm sec">先当作不办公，要办公再填时间</span>
        </div>
      )}
    </section>
  );
}
