// One deadline policy: limits per urgency and phase, reminders, what happens after a breach.
import { clockPhases, urgencies, type ClockPhase, type Urgency } from '@constants/catalogue';
import type { DeadlinePolicy, TimeLimit } from '@contract/catalogue';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { optionsOf, Segments } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Ladder } from './ladder';
import { LimitInput } from './limit-input';

interface Props {
  policy: DeadlinePolicy;
  isNew: boolean;
  readOnly: boolean;
  onSaved: (code: string) => void;
}

const marks = [50, 80, 100] as const;

export function PolicyEditor({ policy, isNew, readOnly, onSaved }: Props) {
  const [draft, setDraft] = useState(policy);
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const save = useWrite('PUT /catalogue/deadline-policies/:code');
  const limits = draft.limits[urgency];
  const setLimit = (phase: ClockPhase, side: 'promised' | 'statutory', limit: TimeLimit) =>
    setDraft({
      ...draft,
      limits: { ...draft.limits, [urgency]: { ...limits, [phase]: { ...limits[phase], [side]: limit } } },
    });
  const submit = () => {
    const { code, version, name, reminders, ladder } = draft;
    save.mutate(
      {
        params: { code },
        body: { ...(isNew ? {} : { version }), name, limits: draft.limits, reminders, ladder },
      },
      {
        onSuccess: () => {
          toast('时限规则已保存，新来的诉求按它计时');
          onSaved(code);
        },
      },
    );
  };
  return (
    <>
      <div className="row">
        <h2>{draft.name}</h2>
        {isNew && <span className="tag o">还没保存</span>}
        <span className="sp" />
        <Segments
          label="哪一种紧急程度"
          options={optionsOf<Urgency>(urgencies)}
          value={urgency}
          onChange={setUrgency}
        />
      </div>
      <table className="tb limit-table">
        <thead>
          <tr>
            <th>阶段</th>
            <th>承诺时限(告诉居民、用来考核)</th>
            <th>法定时限</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(clockPhases) as ClockPhase[]).map((phase) => (
            <tr key={phase}>
              <td className="b">{clockPhases[phase]}</td>
              {(['promised', 'statutory'] as const).map((side) => (
                <td key={side}>
                  <LimitInput
                    label={`${clockPhases[phase]} ${side === 'promised' ? '承诺' : '法定'}`}
                    limit={limits[phase][side]}
                    readOnly={readOnly}
                    onChange={(limit) => setLimit(phase, side, limit)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section>
        <h3>用到多少时提醒承办人</h3>
        <div className="choice">
          {marks.map((mark) => (
            <label key={mark}>
              <input
                type="checkbox"
                className="ck"
                disabled={readOnly}
                checked={draft.reminders.includes(mark)}
                onChange={(event) =>
                  setDraft({
                    ...draft,
                    reminders: event.target.checked
                      ? [...draft.reminders, mark].sort((one, other) => one - other)
                      : draft.reminders.filter((other) => other !== mark),
                  })
                }
              />
              {mark === 100 ? '到期时' : `${mark}%`}
            </label>
          ))}
        </div>
      </section>
      <section>
        <h3>超时以后</h3>
        <Ladder
          steps={draft.ladder}
          readOnly={readOnly}
          onChange={(ladder) => setDraft({ ...draft, ladder })}
        />
      </section>
      {save.error && <Note tone="bad">{messageOf(save.error)}</Note>}
      {!readOnly && (
        <div className="row">
          <Button kind="main" busy={save.isPending} onClick={submit}>
            保存
          </Button>
          <span className="sm sec">只管以后的计时，已经在走的不变。</span>
        </div>
      )}
    </>
  );
}
