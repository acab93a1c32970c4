// The workers that suit, with a few words why; one is chosen, or anybody.
import { Avatar } from '../../../../shared/ui/marks';
import type { DeskCalendar } from '../../api/calendar';
import { nearDay } from '../../api/days';

interface Props {
  workers: DeskCalendar['workers'];
  value: string | undefined;
  anybody: boolean;
  onChange: (staffId: string | undefined, name: string | undefined) => void;
}

export function Workers({ workers, value, anybody, onChange }: Props) {
  if (workers.length === 0) return <p className="sec">没有会这项服务的人在岗。</p>;
  return (
    <div className="workers" role="radiogroup" aria-label="请谁">
      {anybody && (
        <Entry
          on={value === undefined}
          name="谁都可以"
          note="先请认识这位居民的"
          onChoose={() => onChange(undefined, undefined)}
        />
      )}
      {workers.map(({ staffId, name, note, earliest }) => (
        <Entry
          key={staffId}
          on={value === staffId}
          name={name}
          note={[earliest && `最早 ${nearDay(earliest, Date.now())}`, note].filter(Boolean).join(' · ')}
          onChoose={() => onChange(staffId, name)}
        />
      ))}
    </div>
  );
}

function Entry(props: { on: boolean; name: string; note: string; onChoose: () => void }) {
  const { on, name, note, onChoose } = props;
  return (
    <label className={on ? 'wk-entry on' : 'wk-entry'}>
      <input type="radio" className="rd" checked={on} onChange={onChoose} />
      <Avatar name={name} small />
      <span className="col el">
        <b>{name}</b>
        <span className="sm sec el" title={note}>
          {note}
        </span>
      </span>
    </label>
  );
}
