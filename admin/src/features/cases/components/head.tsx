// The head of a case: whose it is, where it stands, a waiting hand-over, and only those actions that are allowed now.
import { caseOutcomes } from '@constants/cases';
import type { CaseFile } from '@contract/cases';
import { Link } from 'react-router';
import { useMay } from '../../../shared/auth/session';
import { dayInWords } from '../../../shared/format/days';
import { dayAndTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { Flag, Note } from '../../../shared/ui/marks';
import { useCaseAction } from '../api/use-case-action';
import { CaseTag } from './case-marks';
import type { CaseWindow } from './window-props';

interface Props {
  file: CaseFile;
  now: number;
  onShow: (window: CaseWindow) => void;
}

type Plain = Extract<CaseWindow['name'], 'review' | 'note' | 'handOver' | 'close' | 'reopen'>;
const entries: ReadonlyArray<{ name: Plain; label: string; icon: IconName }> = [
  { name: 'review', label: '写回顾', icon: 'edit' },
  { name: 'note', label: '写私密记录', icon: 'lock' },
  { name: 'handOver', label: '交给别的社工', icon: 'toperson' },
  { name: 'reopen', label: '重新开案', icon: 'undo' },
];

export function Head({ file, now, onShow }: Props) {
  const mayBook = useMay('appointments.book');
  const allowed = entries.filter(({ name }) => file.can[name]);
  return (
    <header className="dh">
      <div className="row g12 wrap">
        <h1>{file.name}的个案</h1>
        <CaseTag state={file.state} />
        {file.reviewOverdue && (
          <Flag tone="due" icon="clock">
            该回顾了
          </Flag>
        )}
        <span className="sec">
          {file.number} · {dayAndTime(file.openedAt, now)} 开案 · {file.lead.name}负责
          {file.nextReviewOn && ` · 下次回顾 ${dayInWords(file.nextReviewOn, now)}`}
        </span>
      </div>
      <div className="row wrap" style={{ marginTop: 10 }}>
        {allowed.map(({ name, label, icon }, index) => (
          <Button
            key={name}
            icon={icon}
            {...(index === 0 ? { kind: 'main' as const } : {})}
            onClick={() => onShow({ name })}
          >
            {label}
          </Button>
        ))}
        {mayBook && file.can.review && (
          <Link className="btn" to={`/appointments/new?residentId=${file.residentId}`}>
            <Icon name="calendar" />
            约上门
          </Link>
        )}
        {file.can.close && (
          <Button kind="danger" onClick={() => onShow({ name: 'close' })}>
            结案
          </Button>
        )}
        <span className="sp" />
        <span className="sm sec">
          {Object.keys(file.can).length > 0 ? '只列出您现在能做的。' : '您可以看，现在没有要您做的。'}
        </span>
      </div>
      <HandOverNote file={file} now={now} onShow={onShow} />
      {file.outcome && (
        <div className="head-note">
          <Note tone="plain" icon="box">
            <b>{caseOutcomes[file.outcome]}</b> {file.closedAt && `${dayAndTime(file.closedAt, now)}结案。`}
            <span className="pre">{file.closingWords}</span>
          </Note>
        </div>
      )}
    </header>
  );
}

function HandOverNote({ file, now, onShow }: Props) {
  const accept = useCaseAction('POST /desk/cases/:id/accept', file, {
    words: '接手了，这份个案由您负责',
    onDone: () => undefined,
  });
  const withdraw = useCaseAction('POST /desk/cases/:id/withdraw', file, {
    words: '交接收回了',
    onDone: () => undefined,
  });
  const { handOver, can } = file;
  if (!handOver) return null;
  return (
    <div className="head-note">
      <Note tone="due" icon="toperson">
        <div className="row wrap">
          <b>
            {handOver.by}想交给 {handOver.to.name}（{handOver.to.unitName}）
          </b>
          <span className="sm">{dayAndTime(handOver.at, now)}</span>
          <span className="sp" />
          {can.accept && (
            <Button small kind="main" icon="okc" busy={accept.busy} onClick={() => accept.submit({})}>
              接手
            </Button>
          )}
          {can.decline && (
            <Button small onClick={() => onShow({ name: 'decline' })}>
              不接手
            </Button>
          )}
          {can.withdraw && (
            <Button small icon="undo" busy={withdraw.busy} onClick={() => withdraw.submit({})}>
              收回交接
            </Button>
          )}
        </div>
        <div className="pre">为什么：{handOver.why}</div>
        <div className="pre">还没完的事：{handOver.openMatters}</div>
        <div className="sm">
          接手以前仍由{file.lead.name}负责{handOver.stays ? '，接手后留下协办' : ''}。
        </div>
      </Note>
    </div>
  );
}
