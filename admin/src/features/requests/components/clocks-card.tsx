// Three clocks side by side: accept, first response, resolve; each with its limit, what is used and what is left.
import { clockKinds } from '@constants/requests';
import type { Clock, StaffRequest } from '@contract/requests';
import { clockTime, dayAndTime, lasting, monthDay, sameDay } from '../../../shared/format/time';
import { Icon } from '../../../shared/ui/icon';

export function ClocksCard({ request, now }: { request: StaffRequest; now: number }) {
  return (
    <section className="card" aria-label="计时">
      <div className="clocks">
        {inOrder(request.clocks).map((clock) => (
          <ClockCell key={clock.kind} clock={clock} now={now} bySystem={acceptedBySystem(request)} />
        ))}
        {request.clocks.length === 0 && <p className="sec clock">还没有开始计时。</p>}
      </div>
    </section>
  );
}

/** Accept, first response, resolve, whatever the order in which they were started. */
function inOrder(clocks: readonly Clock[]): Clock[] {
  const kinds = Object.keys(clockKinds);
  return [...clocks].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

function acceptedBySystem({ steps }: StaffRequest): boolean {
  return steps.some(({ action, by }) => action === 'accept' && by.kind === 'system');
}

function ClockCell({ clock, now, bySystem }: { clock: Clock; now: number; bySystem: boolean }) {
  const tone = toneOf(clock, now);
  return (
    <div className="clock">
      <div className={`row sm b g4 ${tone === '' ? 'sec' : tone}`}>
        <Icon
          name={clock.state === 'met' ? 'okc' : clock.state === 'breached' ? 'alert' : 'clock'}
          size="s"
        />
        {clockKinds[clock.kind]}
      </div>
      <div className="b nw line">{headline(clock, now, bySystem)}</div>
      <div className={`bar ${tone === 'good' ? '' : tone}`}>
        <i style={{ width: `${Math.min(100, Math.max(1, clock.used * 100))}%` }} />
      </div>
      <div className="sm nw">
        <span className={tone ? `${tone} b` : ''}>{standing(clock, now)}</span>{' '}
        <span className="sec">
          {clock.kind === 'resolve' && clock.statutoryDueAt
            ? `法定至 ${monthDay(clock.statutoryDueAt)} ${clockTime(clock.statutoryDueAt)}`
            : `限 ${clock.limit}`}
        </span>
      </div>
    </div>
  );
}

function toneOf({ state, dueAt }: Clock, now: number): 'good' | 'due' | 'bad' | '' {
  if (state === 'met') return 'good';
  if (state === 'breached') return 'bad';
  if (state === 'cancelled') return '';
  return new Date(dueAt).getTime() < now ? 'bad' : sameDay(dueAt, now) ? 'due' : '';
}

function headline(clock: Clock, now: number, bySystem: boolean): string {
  if (clock.state === 'cancelled') return '不再计时';
  if (clock.kind === 'accept' && clock.state === 'met' && bySystem) return '系统直接受理';
  if (clock.metAt) return dayAndTime(clock.metAt, now);
  if (clock.kind !== 'resolve' || sameDay(clock.dueAt, now)) return `${dayAndTime(clock.dueAt, now)} 前`;
  return `${clock.limit}(至 ${monthDay(clock.dueAt)} ${clockTime(clock.dueAt)})`;
}

function standing({ state, dueAt, metAt }: Clock, now: number): string {
  const left = new Date(dueAt).getTime() - now;
  if (state === 'cancelled') return '已停';
  if (state === 'met') return '已按时';
  if (metAt) return `超时 ${lasting(new Date(metAt).getTime() - new Date(dueAt).getTime())}`;
  return left < 0 ? `已超时 ${lasting(-left)}` : `还剩 ${lasting(left)}`;
}
