// What to do first: overdue on top, then by due time, each with its next action.
import { sources } from '@constants/requests';
import type { StaffRequestRow } from '@contract/requests';
import { Link } from 'react-router';
import { dueSentence, dueTone } from '../../../shared/format/due';
import { nextStep } from '../../../shared/format/next-step';
import { Nothing } from '../../../shared/ui/boards';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { StateTag } from '../../../shared/ui/marks';

export function FirstThings({ rows, open, now }: { rows: StaffRequestRow[]; open: number; now: number }) {
  return (
    <section className="card">
      <div className="hd">
        <h2>先办这几件</h2>
        <span className="sec sm">按到期先后，已超时在最前</span>
        <span className="sp" />
        <Link to="/requests?view=open">全部 {open.toLocaleString('zh-CN')}件</Link>
      </div>
      <ul className="its">
        {rows.map((row, index) => (
          <Thing key={row.id} row={row} first={index === 0} now={now} />
        ))}
      </ul>
      {rows.length === 0 && (
        <Nothing
          title="都办完了"
          hint="现在没有要您先办的诉求。"
          action={
            <Link className="btn" to="/requests?view=open">
              看所有没结案的
            </Link>
          }
        />
      )}
    </section>
  );
}

function Thing({ row, first, now }: { row: StaffRequestRow; first: boolean; now: number }) {
  const tone = row.nextClock ? dueTone(row.nextClock, now) : '';
  const step = nextStep(row.can, row.returnCount);
  return (
    <li className={first ? 'it cur' : 'it'}>
      <span className={tone === 'bad' ? 'bad' : tone === 'due' ? 'due' : 'ter'}>
        <Icon name={iconOf(row, tone)} size="l" />
      </span>
      <div className="el">
        <div className="el">
          <Link to={`/requests/${row.id}`} className="b plain">
            {row.title}
          </Link>
        </div>
        <div className="sm sec row el" style={{ gap: 10 }}>
          <StateTag state={row.state} inline />
          <span>{row.place}</span>
          <span>{sources[row.source]}</span>
          <span>{ownerWords(row)}</span>
        </div>
      </div>
      <span className={`nw b due-words ${tone}`}>{row.nextClock ? dueSentence(row.nextClock, now) : ''}</span>
      <Link
        to={step ? `/requests/${row.id}?do=${step.action}` : `/requests/${row.id}`}
        className={first && step ? 'btn p' : 'btn'}
      >
        {step?.label ?? '看详情'} {first && step?.action === 'accept' && <kbd aria-hidden>a</kbd>}
      </Link>
    </li>
  );
}

function iconOf(row: StaffRequestRow, tone: string): IconName {
  if (tone === 'bad') return 'alert';
  if (row.returnCount > 0) return 'ret';
  return row.state === 'submitted' ? 'tray' : 'clock';
}

function ownerWords({ owner }: StaffRequestRow): string {
  if (!owner) return '还没有承办人';
  return owner.kind === 'staff' ? `承办 ${owner.name}` : `抢单池 ${owner.unitName}`;
}
