// What has happened, newest first: who, when, what; green ground for what the resident reads. Below it the answer.
import type { RequestAction } from '@constants/requests';
import type { StaffRequest } from '@contract/requests';
import { useState } from 'react';
import { clockTime, monthDay, sameDay } from '../../../shared/format/time';
import { Segments } from '../../../shared/ui/field';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { Composer } from './composer';
import { PhotoGrid } from './photo-grid';

type Step = StaffRequest['steps'][number];
type Filter = 'all' | 'public' | 'inside';

const filters = [
  { value: 'all', label: '全部' },
  { value: 'public', label: '居民可见' },
  { value: 'inside', label: '内部' },
] as const;

export function StoryCard({ request, now }: { request: StaffRequest; now: number }) {
  const [filter, setFilter] = useState<Filter>('all');
  const steps = [...request.steps].reverse();
  const shown = steps.filter(
    (step) =>
      filter === 'all' ||
      (filter === 'public' ? step.publicText || step.residentTitle : step.privateText && !step.publicText),
  );
  return (
    <section className="card story">
      <div className="hd">
        <h2>经过</h2>
        <span className="sp" />
        <Segments label="看哪些" small options={filters} value={filter} onChange={setFilter} />
      </div>
      <div className="bd steps" tabIndex={0} role="region" aria-label="经过">
        <ul className="tl">
          {shown.map((step) => (
            <StepItem key={step.id} step={step} now={now} />
          ))}
          {shown.length === 0 && <li className="sec">没有这一类的记录。</li>}
        </ul>
      </div>
      <Composer request={request} />
    </section>
  );
}

interface Look {
  icon: IconName;
  state: string;
}
const looks: Record<RequestAction, Look> = {
  submit: { icon: 'tray', state: 'submitted' },
  supplement: { icon: 'plus', state: 'submitted' },
  accept: { icon: 'stamp', state: 'accepted' },
  reject: { icon: 'slash', state: 'rejected' },
  assign: { icon: 'toperson', state: 'assigned' },
  claim: { icon: 'user', state: 'assigned' },
  transfer: { icon: 'toperson', state: 'assigned' },
  start: { icon: 'half', state: 'inProgress' },
  note: { icon: 'chat', state: 'inProgress' },
  visit: { icon: 'clock', state: 'inProgress' },
  return: { icon: 'ret', state: 'rejected' },
  escalate: { icon: 'up', state: 'merged' },
  resolve: { icon: 'okc', state: 'resolved' },
  rate: { icon: 'star', state: 'resolved' },
  close: { icon: 'box', state: 'closed' },
  remind: { icon: 'clock', state: 'closed' },
  breach: { icon: 'alert', state: 'rejected' },
  cancel: { icon: 'undo', state: 'cancelled' },
};

function StepItem({ step, now }: { step: Step; now: number }) {
  const look = looks[step.action];
  const when = sameDay(step.at, now) ? clockTime(step.at) : `${monthDay(step.at)} ${clockTime(step.at)}`;
  return (
    <li>
      <span className={`nd st-${look.state}`}>
        <Icon name={look.icon} />
      </span>
      <div>
        <div className="row">
          <b title={step.by.post ? `${step.by.name} ${step.by.post}` : step.by.name}>{step.title}</b>
          <span className="sp" />
          <span className="sm ter nw">{when}</span>
        </div>
        {step.privateText && <div className="sec inside pre">{step.privateText}</div>}
        {(step.publicText ?? step.residentTitle) && (
          <div className="rep">
            <span className="sm sec nw">居民看到的</span>
            <span className="pre">{step.publicText ?? step.residentTitle}</span>
          </div>
        )}
        {step.files.length > 0 && (
          <PhotoGrid photos={step.files.filter(({ kind }) => kind === 'photo')} label="照片" />
        )}
      </div>
    </li>
  );
}
