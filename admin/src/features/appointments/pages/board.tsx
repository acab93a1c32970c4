// The week board: who is booked when, what is free, who waits, what clashes; week, view and unit live in the address.
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { addDays, isDay, mondayOf } from '../../../shared/format/days';
import { useNow } from '../../../shared/format/now';
import { isoDay, minuteOfDay } from '../../../shared/format/time';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { useKeys } from '../../../shared/ui/keys';
import { conflictsOf, findBooking } from '../api/board';
import { useDrop, type MoveAsked } from '../api/use-drop';
import { Board, type Dragged, type Proposal } from '../components/board/board-context';
import { BoardFoot } from '../components/board/board-foot';
import { BoardHead } from '../components/board/board-head';
import { DayView } from '../components/board/day-view';
import { MoveDialog } from '../components/board/move-dialog';
import { useBoardTitle } from '../components/board/board-title';
import { WaitingColumn } from '../components/board/waiting-column';
import { WaysOut } from '../components/board/ways-out';
import { WeekTable } from '../components/board/week-table';
import { AppointmentDrawer } from '../components/panel/appointment-drawer';
import './board.css';

export function BoardPage() {
  const { get, query: address, change } = useAddress();
  const now = useNow();
  const mayBook = useMay('appointments.book');
  const today = isoDay(now);
  const wanted = get('day');
  const day = isDay(wanted) ? wanted : today;
  const monday = mondayOf(day);
  const view = get('view') === 'day' ? 'day' : 'week';
  const unitId = get('unitId');
  const opened = get('appointment');
  const board = useRead(
    'GET /desk/board',
    { query: { from: monday, days: 7, ...(unitId ? { unitId } : {}) } },
    { keepPrevious: true, refetchMs: 60_000 },
  );
  const rows = board.data?.rows ?? [];
  const waiting = board.data?.toPlace ?? [];
  const [dragged, drag] = useState<Dragged>();
  const [asked, ask] = useState<MoveAsked>();
  const [proposed, propose] = useState<Proposal | null>();
  useBoardTitle(board.data, unitId, (next) => change({ unitId: next }));
  const drop = useDrop(ask);

  // The first who waits and has a suggestion stands on the board at once; later it is the person's own choice.
  const first = waiting.find(({ suggestion }) => suggestion);
  const suggested = first?.suggestion && { entry: first, ...first.suggestion };
  const proposal = proposed === undefined ? suggested : (proposed ?? undefined);
  const stillWaits = proposal && waiting.some(({ waitId }) => waitId === proposal.entry.waitId);

  const show = (next: Proposal | undefined) => {
    propose(next ?? null);
    const date = next && isoDay(next.start);
    // The place may lie in another week: the board goes there.
    if (date && (view === 'day' ? date !== day : mondayOf(date) !== monday)) change({ day: date });
  };
  const openAt = (id: string) => {
    const next = new URLSearchParams(address);
    next.set('appointment', id);
    return `?${next}`;
  };
  const underKeys = () => {
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.booking : undefined;
    return findBooking(rows, focused)?.booking;
  };
  useKeys({
    m: () => {
      const booking = underKeys();
      if (booking && mayBook) ask({ booking });
    },
    j: () => change({ day: addDays(day, view === 'week' ? 7 : 1) }),
    k: () => change({ day: addDays(day, view === 'week' ? -7 : -1) }),
    t: () => change({ day: undefined }),
  });
  const acts = {
    mayBook,
    dragged,
    drag,
    drop: (cell: Parameters<typeof drop>[1]) => {
      drag(undefined);
      if (dragged) drop(dragged, cell);
    },
    proposal: stillWaits ? proposal : undefined,
    openAt,
    opened,
  };
  const conflicts = conflictsOf(rows);
  const firstConflict = conflicts[0]?.booking.id;
  const inConflict = conflicts.find(({ booking }) => booking.id === opened);
  return (
    <Board.Provider value={acts}>
      <style>{'@page { size: A4 landscape; margin: 8mm }'}</style>
      <div className="board-page">
        <BoardHead
          view={view}
          monday={monday}
          day={day}
          today={today}
          unitId={unitId}
          board={board.data}
          onGo={(next) => change({ day: next === today ? undefined : next })}
          onView={(next) => change({ view: next === 'day' ? 'day' : undefined })}
          onConflict={() => change({ appointment: firstConflict })}
        />
        <div className="wb">
          <WaitingColumn
            entries={waiting}
            total={board.data?.counts.toPlace ?? 0}
            rows={rows}
            proposal={acts.proposal}
            onPropose={show}
            onAsk={ask}
          />
          <section className="card bdx">
            {board.isError && !board.data && (
              <Failed error={board.error} retry={() => void board.refetch()} />
            )}
            {board.isPending && <Loading rows={12} />}
            {board.data && rows.length === 0 && (
              <Nothing title="这个单位没有排班的人" hint="在上面换一个单位，或先到“排班”里写好上班时间。" />
            )}
            {rows.length > 0 &&
              (view === 'week' ? (
                <WeekTable rows={rows} today={today} />
              ) : (
                <DayView rows={rows} date={day} now={day === today ? minuteOfDay(now) : undefined} />
              ))}
            <BoardFoot view={view} rows={rows} />
          </section>
        </div>
      </div>
      {opened && (
        <AppointmentDrawer
          id={opened}
          conflict={inConflict?.booking.conflict}
          waysOut={mayBook && inConflict && <WaysOut conflict={inConflict} />}
          onMove={mayBook ? (booking) => ask({ booking }) : undefined}
          onClose={() => change({ appointment: undefined })}
        />
      )}
      {asked && <MoveDialog asked={asked} onClose={() => ask(undefined)} />}
    </Board.Provider>
  );
}
