// The head of a request: what it is, where it stands, and only those actions that are allowed now.
import { sources } from '@constants/requests';
import type { StaffRequest } from '@contract/requests';
import { Link, useNavigate } from 'react-router';
import { useWrite } from '../../../shared/api/hooks';
import { messageOf } from '../../../shared/api/errors';
import { useMay } from '../../../shared/auth/session';
import { shortNumber } from '../../../shared/format/number';
import { dayAndTime } from '../../../shared/format/time';
import { tagLabel } from '../../../shared/format/tags';
import { Button } from '../../../shared/ui/button';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { Flag, StateTag } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { neighbours } from '../api/list-order';
import type { DialogAction } from './action-dialog';

interface Entry {
  action: DialogAction | 'claim';
  label: string;
  icon: IconName;
  keyHint?: string;
}

const entries: readonly Entry[] = [
  { action: 'accept', label: '受理', icon: 'stamp', keyHint: 'a' },
  { action: 'assign', label: '派单', icon: 'toperson', keyHint: 'd' },
  { action: 'claim', label: '抢单', icon: 'user' },
  { action: 'start', label: '响应居民', icon: 'half', keyHint: 's' },
  { action: 'resolve', label: '办结', icon: 'okc' },
  { action: 'transfer', label: '转派', icon: 'toperson', keyHint: 'd' },
  { action: 'return', label: '退回', icon: 'ret' },
  { action: 'escalate', label: '上报上一级', icon: 'up' },
];

interface Props {
  request: StaffRequest;
  now: number;
  onAction: (action: DialogAction) => void;
}

export function DetailHead({ request, now, onAction }: Props) {
  const claim = useWrite('POST /desk/requests/:id/claim');
  const allowed = entries.filter(({ action }) => request.can[action]);
  const press = (action: Entry['action']) => {
    if (action !== 'claim') return onAction(action);
    claim.mutate(
      { params: { id: request.id }, body: { version: request.version } },
      { onSuccess: () => toast('抢到了，请尽快响应居民'), onError: (error) => toast(messageOf(error)) },
    );
  };
  return (
    <header className="dh">
      <div className="row g12 wrap">
        <h1>{request.title}</h1>
        <StateTag state={request.state} />
        <RequestFlags request={request} />
        <span className="sec">
          {shortNumber(request.number, now)} · {sources[request.source]} ·{' '}
          {dayAndTime(request.submittedAt, now)} 收到
        </span>
        <span className="sp" />
        <Steps id={request.id} />
      </div>
      <div className="row wrap" style={{ marginTop: 10 }}>
        {allowed.map(({ action, label, icon, keyHint }, index) => (
          <Button
            key={action}
            icon={icon}
            {...(index === 0 && action !== 'transfer' ? { kind: 'main' as const } : {})}
            {...(keyHint ? { keyHint } : {})}
            busy={action === 'claim' && claim.isPending}
            onClick={() => press(action)}
          >
            {label}
          </Button>
        ))}
        <BookVisit request={request} />
        {request.can.reject && (
          <Button kind="danger" onClick={() => onAction('reject')}>
            不予受理
          </Button>
        )}
        <span className="sp" />
        <span className="sm sec">
          {allowed.length > 0 || request.can.reject ? '只列出您现在能做的。' : '现在没有要您做的。'}
          {request.can.start && '先响应居民，才能办结。'}
        </span>
      </div>
    </header>
  );
}

const over = new Set<StaffRequest['state']>(['closed', 'rejected', 'cancelled', 'merged']);

/** A visit booked from here belongs to the request; for whom it is about, not for who reported it. */
function BookVisit({ request: { id, state, reporter } }: { request: StaffRequest }) {
  const mayBook = useMay('appointments.book');
  const residentId = reporter.onBehalfOf?.residentId ?? reporter.residentId;
  if (!mayBook || !residentId || over.has(state)) return null;
  return (
    <Link className="btn" to={`/appointments/new?${new URLSearchParams({ requestId: id, residentId })}`}>
      <Icon name="calendar" />
      约上门
    </Link>
  );
}

function RequestFlags({ request }: { request: StaffRequest }) {
  return (
    <>
      {request.urgency === 'urgent' && (
        <Flag tone="solid" icon="alert">
          紧急
        </Flag>
      )}
      {request.urgency === 'soon' && (
        <Flag tone="due" icon="clock">
          加急
        </Flag>
      )}
      {request.flags.includes('overdue') && (
        <Flag tone="bad" icon="alert">
          超时
        </Flag>
      )}
      {request.returnCount > 0 && (
        <Flag tone="due" icon="ret">
          退回 {request.returnCount}次
        </Flag>
      )}
      {request.flags.includes('content') && (
        <Flag tone="due" icon="alert">
          内容待核
        </Flag>
      )}
      {request.flags.includes('anonymous') && (
        <Flag tone="plain" icon="lock">
          匿名
        </Flag>
      )}
      {request.tags.slice(0, 3).map((tag) => (
        <Flag key={tag} tone="pri" icon="home">
          {tagLabel(tag)}
        </Flag>
      ))}
    </>
  );
}

function Steps({ id }: { id: string }) {
  const navigate = useNavigate();
  const { before, after } = neighbours(id);
  const go = (to: string | undefined) => to && void navigate(`/requests/${to}`);
  if (!before && !after) return null;
  return (
    <span className="row sm sec step-keys">
      <button type="button" disabled={!before} onClick={() => go(before)}>
        <kbd aria-hidden>k</kbd> 上一件
      </button>
      <button type="button" disabled={!after} onClick={() => go(after)}>
        <kbd aria-hidden>j</kbd> 下一件
      </button>
    </span>
  );
}
