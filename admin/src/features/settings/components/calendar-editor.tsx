// One calendar: the week's office frames, holidays, single dates.
import type { Calendar } from '@contract/catalogue';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Frames, framesInOrder } from './frames';
import { Overrides } from './overrides';

export type CalendarDraft = Omit<Calendar, 'version'> & { version?: number };

const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

interface Props {
  calendar: CalendarDraft;
  readOnly: boolean;
  check: ClashCheck;
}

export function CalendarEditor({ calendar, readOnly, check }: Props) {
  const [draft, setDraft] = useState(calendar);
  const save = useWrite('PUT /catalogue/calendars/:unitId');
  const wrong = ![...draft.week, ...draft.overrides.map(({ frames }) => frames)].every(framesInOrder);
  const submit = () => {
    const { unitId, name, version, week, followsPublicHolidays, overrides } = draft;
    const hours = { week, followsPublicHolidays, overrides };
    const body = { ...(version === undefined ? {} : { version }), name, ...hours };
    check.run({ what: 'calendar', unitId, ...hours }, () =>
      save.mutateAsync({ params: { unitId }, body }).then(() => toast('日历已保存，时限按新的办公时间算')),
    );
  };
  return (
    <>
      <div className="row">
        <h2>{draft.name}</h2>
        {draft.version === undefined && <span className="tag o">还没保存</span>}
        <span className="sp" />
        <label className="row">
          <input
            type="checkbox"
            className="ck"
            disabled={readOnly}
            checked={draft.followsPublicHolidays}
            onChange={(event) => setDraft({ ...draft, followsPublicHolidays: event.target.checked })}
          />
          按国家公布的放假和调休
        </label>
      </div>
      {draft.warnings.map((warning) => (
        <Note tone="due" key={warning}>
          {warning}
        </Note>
      ))}
      <section>
        <h3>每周办公时间</h3>
        <table className="week-table">
          <tbody>
            {days.map((day, index) => (
              <tr key={day}>
                <th scope="row" className="sec">
                  {day}
                </th>
                <td>
                  <Frames
                    label={day}
                    frames={draft.week[index] ?? []}
                    readOnly={readOnly}
                    onChange={(frames) =>
                      setDraft({ ...draft, week: draft.week.map((old, at) => (at === index ? frames : old)) })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Overrides
        overrides={draft.overrides}
        readOnly={readOnly}
        onChange={(overrides) => setDraft({ ...draft, overrides })}
      />
      {save.error && <Note tone="bad">{messageOf(save.error)}</Note>}
      {!readOnly && (
        <div className="row">
          <Button kind="main" busy={save.isPending || check.busy} disabled={wrong} onClick={submit}>
            保存
          </Button>
          <span className={wrong ? 'sm bad' : 'sm sec'}>
            {wrong ? '有一段结束早于开始，或两段相叠，请改过来' : '清空时间就是不办公'}
          </span>
        </div>
      )}
    </>
  );
}
