// What came of it: check-in and the closed door, the service record, the rating, following up, the appeal.
import {
  appealRulings,
  checkInWays,
  noAnswerSteps,
  recordTemplates,
  satisfactions,
} from '@constants/appointments';
import type { StaffAppointment } from '@contract/appointments';
import { lasting } from '../../../../shared/format/time';
import { Note } from '../../../../shared/ui/marks';
import { dayAndClock } from '../../api/days';
import { Line, Part } from './part';

export function VisitPart({ booking: { checkIn, checkOut, attempts } }: { booking: StaffAppointment }) {
  if (!checkIn && attempts.length === 0) return null;
  return (
    <Part title="到场">
      <div className="kv">
        {checkIn && (
          <Line name="签到">
            {dayAndClock(checkIn.at)} <span className="tag">{checkInWays[checkIn.way]}</span>
            {checkIn.metres !== undefined && <span className="sec"> 离住址 {checkIn.metres} 米</span>}
            {checkIn.reason && <div className="due">{checkIn.reason}</div>}
          </Line>
        )}
        {checkOut && (
          <Line name="签退">
            {dayAndClock(checkOut.at)}，用时 {lasting(checkOut.minutes * 60_000)}
          </Line>
        )}
        {attempts.map((attempt) => (
          <Line key={`${attempt.step} ${attempt.at}`} name={dayAndClock(attempt.at).split(' ').at(-1) ?? ''}>
            {noAnswerSteps[attempt.step]} <span className="sec">{attempt.by}</span>
            {attempt.note && <div className="sec">{attempt.note}</div>}
          </Line>
        ))}
      </div>
    </Part>
  );
}

export function RecordPart({ booking: { record } }: { booking: StaffAppointment }) {
  if (!record) return null;
  return (
    <Part title={recordTemplates[record.template]}>
      <div className="kv wide">
        <Line name="目标">
          <span className="pre">{record.goal}</span>
        </Line>
        <Line name="做了什么">
          <span className="pre">{record.done}</span>
        </Line>
        <Line name="看到的情况">
          <span className="pre">{record.observations}</span>
        </Line>
        <Line name="下一步">
          <span className="pre">{record.nextStep}</span>
        </Line>
        <Line name="居民同意">
          {record.consent ? '同意记录' : '没有同意拍照和记录'}
          {record.confirmedBy && ` · ${confirmed[record.confirmedBy]}`}
        </Line>
      </div>
      {record.photos.length > 0 && (
        <div className="row wrap">
          {record.photos.map((photo, index) => (
            <a key={photo.id} className="thumb" href={photo.url} target="_blank" rel="noreferrer">
              <img src={photo.thumbnailUrl ?? photo.url} alt={`现场照片 第${index + 1}张`} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      <span className="sm ter">
        {record.by} 写于 {dayAndClock(record.writtenAt)}
      </span>
    </Part>
  );
}
const confirmed = { signature: '本人签字', voice: '本人语音确认', unable: '本人无法确认' } as const;

export function Outcome({ booking: { rating, followUp, appeal } }: { booking: StaffAppointment }) {
  if (!rating && !followUp && !appeal) return null;
  return (
    <Part title="之后">
      <div className="kv">
        {rating && (
          <Line name="评价">
            <b className={rating.satisfaction >= 4 ? 'good' : rating.satisfaction <= 2 ? 'bad' : ''}>
              {wordOf(rating.satisfaction)}
            </b>
            {rating.words && <div className="pre">“{rating.words}”</div>}
          </Line>
        )}
        {followUp && (
          <Line name="回访">
            {followUp.doneAt ? (
              <>
                {dayAndClock(followUp.doneAt)} 已回访
                {followUp.note && <div className="pre">{followUp.note}</div>}
              </>
            ) : (
              <span className="due">{dayAndClock(followUp.dueAt)} 前要回访</span>
            )}
          </Line>
        )}
      </div>
      {appeal && (
        <Note tone={appeal.ruling ? 'plain' : 'due'}>
          <b>居民对违约记录申诉：</b>“{appeal.words}”
          <div className="sm">
            {dayAndClock(appeal.at)} · {appeal.ruling ? appealRulings[appeal.ruling] : '等您裁定'}
          </div>
        </Note>
      )}
    </Part>
  );
}

function wordOf(satisfaction: number): string {
  const words: Readonly<Record<string, string>> = satisfactions;
  return words[String(satisfaction)] ?? `${satisfaction} 分`;
}
