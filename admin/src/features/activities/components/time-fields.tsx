// When a course meets: weekly times, first and last day, days on which it is left out.
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { TimeInput } from '../../../shared/ui/time-input';
import type { Meeting, PartProps } from './draft';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({
  value: index + 1,
  label,
}));
const day = 'YYYY-MM-DD';

export function WeeklyTimes({
  meetings,
  onChange,
}: {
  meetings: Meeting[];
  onChange: (next: Meeting[]) => void;
}) {
  const put = (index: number, change: Partial<Meeting>) =>
    onChange(meetings.map((meeting, at) => (at === index ? { ...meeting, ...change } : meeting)));
  const last = meetings.at(-1);
  return (
    <Field label="每周什么时候" required>
      {() => (
        <div className="col" style={{ gap: 6 }}>
          {meetings.map((meeting, index) => (
            <div className="row" key={index}>
              <Select
                aria-label={`第${index + 1}次是星期几`}
                style={{ width: 92 }}
                value={meeting.weekday}
                options={weekdays}
                onChange={(weekday: number) => put(index, { weekday })}
              />
              <TimeInput
                label={`第${index + 1}次上课时间`}
                minute={meeting.from}
                onChange={(from) => put(index, { from })}
              />
              至
              <TimeInput
                label={`第${index + 1}次下课时间`}
                minute={meeting.to}
                onChange={(to) => put(index, { to })}
              />
              <span className="sp" />
              {meetings.length > 1 && (
                <Button
                  kind="quiet"
                  icon="x"
                  aria-label={`去掉第${index + 1}次`}
                  onClick={() => onChange(meetings.filter((_, at) => at !== index))}
                />
              )}
            </div>
          ))}
          <div>
            <Button
              small
              icon="plus"
              onClick={() =>
                onChange([
                  ...meetings,
                  { weekday: ((last?.weekday ?? 0) % 7) + 1, from: last?.from, to: last?.to },
                ])
              }
            >
              再加一次
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}

export function Span({ draft, set }: PartProps) {
  const { firstDay, lastDay } = draft;
  return (
    <>
      <Field label="从哪天到哪天" required help="公共假日自动不上课">
        {(id) => (
          <DatePicker.RangePicker
            id={id}
            style={{ width: '100%' }}
            format="YYYY年M月D日"
            value={firstDay && lastDay ? [dayjs(firstDay), dayjs(lastDay)] : null}
            onChange={(next) => {
              if (next?.[0] && next[1]) set({ firstDay: next[0].format(day), lastDay: next[1].format(day) });
            }}
          />
        )}
      </Field>
      <Field label="哪几天另外不上课" aside="可不填">
        {(id) => (
          <DatePicker
            id={id}
            multiple
            style={{ width: '100%' }}
            format="M月D日"
            value={draft.skipDays.map((date) => dayjs(date))}
            onChange={(next) => set({ skipDays: (next ?? []).map((date) => date.format(day)) })}
          />
        )}
      </Field>
    </>
  );
}
