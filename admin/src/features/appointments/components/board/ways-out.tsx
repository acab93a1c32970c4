// One tap out of a conflict: a colleague who is free at that very time, else the first other times.
import type { ReactNode } from 'react';
import { messageOf } from '../../../../shared/api/errors';
import { useRead } from '../../../../shared/api/hooks';
import { useNow } from '../../../../shared/format/now';
import { toast } from '../../../../shared/ui/toast';
import type { Conflict } from '../../api/board';
import { nearDay } from '../../api/days';
import { useMoves } from '../../api/moves';
import { useOtherTimes, type OtherTime } from '../../api/other-times';

export function WaysOut({ conflict }: { conflict: Conflict }) {
  const { row, booking } = conflict;
  const isStaff = row.kind === 'staff';
  const able = useRead(
    'GET /desk/appointments/:id/substitutes',
    { params: { id: booking.id } },
    { enabled: isStaff },
  );
  // The first is whoever knows the person best.
  const fits = able.data?.items[0];
  if (fits)
    return (
      <MoveLink conflict={conflict} to={{ ...fits, start: booking.start }} label={`换成 ${fits.name}`} />
    );
  return able.isLoading ? null : <OtherTimes conflict={conflict} />;
}

function OtherTimes({ conflict }: { conflict: Conflict }) {
  const now = useNow();
  const { times, looking } = useOtherTimes(conflict, now);
  if (looking) return <span className="sec">正在找别的时间…</span>;
  if (times.length === 0) return <span className="sec">两周内没有别的空档。</span>;
  return (
    <>
      {times.map((to) => (
        <MoveLink
          key={`${to.start} ${to.staffId}`}
          conflict={conflict}
          to={to}
          label={
            <span>
              改到 {nearDay(to.start, now)} <span className="nw">· {to.name}</span>
            </span>
          }
        />
      ))}
    </>
  );
}

/** Moves it there at once; the message at the foot of the page takes it back. */
function MoveLink({
  conflict: { booking },
  to,
  label,
}: {
  conflict: Conflict;
  to: OtherTime;
  label: ReactNode;
}) {
  const { move, busy } = useMoves();
  return (
    <button
      type="button"
      className="link"
      disabled={busy}
      onClick={() => move(booking, to).catch((error: unknown) => toast(messageOf(error)))}
    >
      {label}
    </button>
  );
}
