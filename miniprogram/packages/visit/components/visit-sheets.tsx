/** The sheets of the visit's page, and what each of them does. */
import { go } from '../../../shared/platform/navigate';
import type { VisitFacts } from '../../../shared/work/day';
import { AfterSheet } from './after-sheet';
import { bookNext } from './book-next';
import { CheckInSheet } from './check-in-sheet';
import { MoreSheet, type More } from './more-sheet';
import { NoteSheet } from './note-sheet';
import type { SheetName } from './use-sheets';
import type { useVisitAct } from './use-visit-act';

interface VisitSheetsProps {
  visit: VisitFacts;
  sheet: SheetName | undefined;
  doing: ReturnType<typeof useVisitAct>;
  show: (sheet: SheetName | undefined) => void;
  onDone: () => void;
}

export function VisitSheets({ visit, sheet, doing, show, onDone }: VisitSheetsProps) {
  const { busy, run } = doing;
  const close = () => show(undefined);
  const row = visit.whole ?? visit.stop;
  if (!row) return null;
  const then = () => {
    close();
    onDone();
  };
  const next = () => {
    close();
    bookNext(row);
  };
  const pick = (what: More) => {
    if (what === 'next') return next();
    if (what !== 'record') return show(what);
    close();
    go('visitRecord', { id: visit.id });
  };
  switch (sheet) {
    case 'checkIn':
      return (
        <CheckInSheet
          place={row.place}
          placeKind={row.placeKind}
          busy={busy}
          onClose={close}
          onCheckIn={(how) => run({ ...how, act: 'check-in', words: '签到了', then })}
        />
      );
    case 'more':
      return <MoreSheet visit={visit} onPick={pick} onClose={close} />;
    case 'after':
      return <AfterSheet visit={row} onOther={next} onClose={close} />;
    case 'missed':
      return (
        <NoteSheet
          title="记未赴约"
          words="会算一次违约，居民可以申诉"
          label="怎么回事"
          hint="例如：到服务点等了 20 分钟，电话说忘了"
          button="记未赴约"
          busy={busy}
          onClose={close}
          onDone={(note) => run({ act: 'missed', body: { note }, words: '已记未赴约', then })}
        />
      );
    case 'request':
      return (
        <NoteSheet
          title="转成诉求"
          words="写清楚要办什么，系统马上派单"
          label="发现了什么"
          hint="例如：卫生间没有扶手，老人起身不稳"
          button="提交诉求"
          most={2000}
          busy={busy}
          onClose={close}
          onDone={(text) => run({ act: 'request', body: { text }, words: '诉求已提交', then })}
        />
      );
    case 'followUp':
      return (
        <NoteSheet
          title="写回访"
          label="问了以后怎么样"
          hint="例如：血压稳定，药按时吃"
          button="回访好了"
          most={2000}
          busy={busy}
          onClose={close}
          onDone={(note) => run({ act: 'follow-up', body: { note }, words: '回访记好了', then })}
        />
      );
    default:
      return null;
  }
}
