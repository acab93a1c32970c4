// The head of the board: the week with its steps, the week's numbers as links, colours, views, print, other pages.
import { offerKinds, type OfferKind } from '@constants/appointments';
import type { Board } from '@contract/appointments';
import { Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMay, useStaff } from '../../../../shared/auth/session';
import { addDays, momentAt } from '../../../../shared/format/days';
import { monthDay, weekday } from '../../../../shared/format/time';
import { Button } from '../../../../shared/ui/button';
import { Segments } from '../../../../shared/ui/field';
import { Icon } from '../../../../shared/ui/icon';
import { bookingTabs } from '../../../../shared/ui/page-tabs';
import { countsOf } from '../../api/board';
import { kindIcons } from '../../api/looks';

export type BoardView = 'day' | 'week';

interface Props {
  view: BoardView;
  monday: string;
  day: string;
  today: string;
  unitId: string | undefined;
  board: Board | undefined;
  onGo: (day: string) => void;
  onView: (view: BoardView) => void;
  onConflict: () => void;
}

const views = [
  { value: 'day', label: '日' },
  { value: 'week', label: '周' },
  { value: 'list', label: '名单' },
] as const;

export function BoardHead(props: Props) {
  const { view, monday, day, today, unitId, board, onGo, onView } = props;
  const navigate = useNavigate();
  const step = view === 'week' ? 7 : 1;
  const from = view === 'week' ? monday : day;
  const to = view === 'week' ? addDays(monday, 6) : day;
  const ofUnit = new URLSearchParams({ from, to, mark: 'taking', unitId: board?.unitId ?? unitId ?? '' });
  const list = `/appointments/list?${ofUnit}`;
  const word = view === 'week' ? '周' : '天';
  return (
    <div className="row g12 board-head">
      <Button icon="left" aria-label={`上一${word}`} onClick={() => onGo(addDays(from, -step))} />
      <b className="print-only">{board?.unitName}</b>
      <h1>
        {view === 'week'
          ? `${monthDay(momentAt(monday))} – ${monthDay(momentAt(to))}`
          : `${monthDay(momentAt(day))} ${weekday(momentAt(day))}`}
      </h1>
      <Button icon="right" aria-label={`下一${word}`} onClick={() => onGo(addDays(from, step))} />
      <Button onClick={() => onGo(today)}>{view === 'week' ? '回到本周' : '回到今天'}</Button>
      <Counts {...props} list={list} />
      <span className="sp" />
      <Legend board={board} />
      <Segments
        label="怎么看"
        options={views}
        value={view}
        onChange={(next) => (next === 'list' ? void navigate(list) : onView(next))}
      />
      <Button icon="print" onClick={() => window.print()}>
        打印
      </Button>
      <More unitId={unitId} />
    </div>
  );
}

function Counts({ board, list, view, day, onConflict }: Props & { list: string }) {
  if (!board) return null;
  const { toPlace, conflicts } = board.counts;
  const { booked, free } = view === 'week' ? board.counts : countsOf(board.rows, day);
  return (
    <span className="row sec counts">
      <span className="row g4">
        已约 <Link to={list}>{booked}</Link>
      </span>
      ·
      <span className="row g4">
        可约 <Link to={`/appointments/new?date=${view === 'week' ? board.from : day}`}>{free}</Link>
      </span>
      ·
      <span className="row g4">
        待排{' '}
        <Link to={`/appointments/waiting?unitId=${board.unitId}`} className={toPlace > 0 ? 'due' : ''}>
          {toPlace}
        </Link>
      </span>
      ·
      <span className="row g4">
        冲突{' '}
        {conflicts > 0 ? (
          <button type="button" className="link bad" onClick={onConflict}>
            {conflicts}
          </button>
        ) : (
          0
        )}
      </span>
    </span>
  );
}

function Legend({ board }: { board: Board | undefined }) {
  const present = new Set(
    board?.rows.flatMap(({ days }) => days.flatMap(({ bookings }) => bookings.map(({ kind }) => kind))),
  );
  return (
    <span className="row sm legend">
      {(Object.keys(offerKinds) as OfferKind[])
        .filter((kind) => present.has(kind))
        .map((kind) => (
          <span key={kind} className={`row kd-${kind}`}>
            <Icon name={kindIcons[kind]} size="s" />
            {offerKinds[kind]}
          </span>
        ))}
    </span>
  );
}

function More({ unitId }: { unitId: string | undefined }) {
  const { permissions } = useStaff();
  const mayBook = useMay('appointments.book');
  const navigate = useNavigate();
  const places = bookingTabs.filter(({ to, needs }) => to !== '/appointments' && permissions.includes(needs));
  const items = [
    ...(mayBook ? [{ to: '/appointments/new', label: '替居民预约' }] : []),
    ...places.map(({ to, label }) => ({ to, label })),
  ].map(({ to, label }) => ({
    key: to,
    label,
    onClick: () => void navigate(unitId && to !== '/appointments/new' ? `${to}?unitId=${unitId}` : to),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon="more" aria-label="更多：替居民预约、排队、数字、门牌卡" />
    </Dropdown>
  );
}
