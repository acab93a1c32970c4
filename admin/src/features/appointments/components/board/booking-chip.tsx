// One booking on the board: time, service, masked name; opens on press, can be dragged, says its conflict.
import { offerKinds } from '@constants/appointments';
import type { StaffAppointmentRow } from '@contract/appointments';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { dayAndClock, shortClock } from '../../api/days';
import { kindShort, shortName, stateWords } from '../../api/looks';
import { Icon } from '../../../../shared/ui/icon';
import { useBoard, type Proposal } from './board-context';

interface Props {
  booking: StaffAppointmentRow;
  /** The person or the room in whose row it stands. */
  holder: { id: string; name: string };
}

const fixed = new Set(['done', 'missed', 'unanswered', 'underway']);

export function BookingChip({ booking, holder }: Props) {
  const { mayBook, drag, dragged, openAt, opened } = useBoard();
  const place = useRef<HTMLAnchorElement>(null);
  const isOpened = booking.id === opened;
  useEffect(() => {
    if (isOpened) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isOpened]);
  const movable = mayBook && !fixed.has(booking.state);
  const isDragged = dragged?.kind === 'booking' && dragged.booking.id === booking.id;
  const look = [
    'bk',
    `kd-${booking.kind}`,
    booking.state,
    booking.conflict ? 'hit' : '',
    isOpened ? 'new' : '',
    isDragged ? 'lifted' : '',
  ];
  const more = [
    booking.offerName,
    stateWords[booking.state],
    ...(booking.conflict ? [`冲突：${booking.conflict}`] : []),
  ].join('，');
  return (
    <Link
      ref={place}
      to={openAt(booking.id)}
      replace
      className={look.join(' ').trim()}
      data-booking={booking.id}
      data-stop
      draggable={movable}
      title={more}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', booking.number);
        drag({ kind: 'booking', booking, holderId: holder.id });
      }}
      onDragEnd={() => drag(undefined)}
    >
      <b>{shortClock(booking.start)}</b>
      <span className="el long">{shortName(booking.kind, booking.offerName)}</span>
      <span className="el short">{kindShort[booking.kind]}</span>
      <span className="nw who">{booking.nameMasked || booking.place}</span>
      {booking.conflict && <Icon name="alert" size="s" />}
      {booking.state === 'done' && <Icon name="check" size="s" />}
      <span className="only-read">
        {dayAndClock(booking.start)} {holder.name}，{more}
      </span>
    </Link>
  );
}

/** Where a waiting entry would go, before somebody says yes. */
export function ProposedChip({ proposal: { entry, start } }: { proposal: Proposal }) {
  return (
    <span className={`bk new kd-${entry.kind}`} title={`建议：${entry.offerName || offerKinds[entry.kind]}`}>
      <b>{shortClock(start)}</b>
      <span className="el long">{shortName(entry.kind, entry.offerName)}</span>
      <span className="el short">{kindShort[entry.kind]}</span>
      <span className="nw who">{entry.nameMasked}</span>
      <span className="only-read">建议排在这里</span>
    </span>
  );
}
