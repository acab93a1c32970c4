// One person on the roll: here, absent, excused; gone; a child with whoever fetches it. A slip of the finger is mended.
import { attendances } from '@constants/activities';
import type { RollLine as Line } from '@contract/activities';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { clockTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { PickUpChoice } from './pick-up-choice';

interface Props {
  sessionId: string;
  line: Line;
  may: boolean;
  /** The lesson is over: nobody writes down any more when a grown-up left. */
  over: boolean;
}

export function RollLine({ sessionId, line, may, over }: Props) {
  const [fetching, setFetching] = useState(false);
  const roll = useWrite('POST /desk/sessions/:id/roll');
  const leave = useWrite('POST /desk/sessions/:id/leave');
  const params = { id: sessionId };
  const mark = (attendance: 'arrived' | 'absent' | 'excused') =>
    roll.mutate({ params, body: { enrolmentId: line.enrolmentId, attendance } });
  const go = (pickUpId?: string) =>
    leave.mutate(
      { params, body: { enrolmentId: line.enrolmentId, ...(pickUpId ? { pickUpId } : {}) } },
      { onSuccess: () => setFetching(false) },
    );
  const error = roll.error ?? leave.error;
  const button = (words: string, press: () => void, main = false) => (
    <Button
      small
      {...(main ? { kind: 'main' as const } : {})}
      disabled={roll.isPending || leave.isPending}
      aria-label={`${line.name} ${words}`}
      onClick={press}
    >
      {words}
    </Button>
  );
  const { attendance } = line;
  return (
    <div className="roll-line">
      <div className="row">
        <span className="sp">
          <b>{line.name}</b> {line.child && <span className="tag">孩子</span>}{' '}
          {line.care && <span className="tag r">{line.care}</span>}{' '}
          {!line.photoConsent && <span className="tag">不拍照</span>}
        </span>
        <span className="sm sec nw">{wordsOf(line)}</span>
        {may && attendance === undefined && (
          <>
            {button('到了', () => mark('arrived'), true)}
            {button('没来', () => mark('absent'))}
            {button('请假', () => mark('excused'))}
          </>
        )}
        {may && attendance === 'arrived' && (
          <>
            {line.child && button('接走', () => setFetching(true))}
            {!line.child && !over && button('离开', () => go())}
            {button('没来', () => mark('absent'))}
          </>
        )}
        {may &&
          (attendance === 'absent' || attendance === 'excused') &&
          button('到了', () => mark('arrived'))}
      </div>
      {fetching && <PickUpChoice pickUps={line.pickUps} onChoose={go} onClose={() => setFetching(false)} />}
      {error && <Note tone="bad">{messageOf(error)}</Note>}
    </div>
  );
}

function wordsOf({ attendance, arrivedAt, leftAt, pickedUpBy }: Line): string {
  if (attendance === 'left' && leftAt) {
    return pickedUpBy ? `${clockTime(leftAt)} 由${pickedUpBy}接走` : `${clockTime(leftAt)} 离开`;
  }
  if (attendance === 'arrived' && arrivedAt) return `${clockTime(arrivedAt)} 到`;
  return attendance ? attendances[attendance] : '';
}
