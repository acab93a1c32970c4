// One waiting person: what, who, whom they like, when; 帮我排 proposes a place and then takes it; 打电话 shows the number.
import type { ToPlace } from '@contract/appointments';
import { useState } from 'react';
import { isApiError, messageOf } from '../../../../shared/api/errors';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { RevealButton, useReveal } from '../../../../shared/ui/reveal';
import { toast } from '../../../../shared/ui/toast';
import { earliestFor } from '../../api/calendar';
import { nearDay } from '../../api/days';
import { kindIcons } from '../../api/looks';
import { usePlacing } from '../../api/placing';
import { useBoard, type Proposal } from './board-context';

interface Props {
  entry: ToPlace;
  proposal: Proposal | undefined;
  onPropose: (proposal: Proposal | undefined) => void;
}

export function WaitingCard({ entry, proposal, onPropose }: Props) {
  const { mayBook, drag, dragged } = useBoard();
  const { place, busy } = usePlacing();
  const [looking, setLooking] = useState(false);
  const propose = async () => {
    setLooking(true);
    try {
      const { suggestion } = entry;
      const found = suggestion ?? (await earliestFor(entry, Date.now()));
      if (found) onPropose({ entry, ...found, ...(suggestion ? {} : { unwished: true }) });
      else toast(`两周内没有合适的空档，${entry.nameMasked} 继续排队。可以打电话商量别的时间。`);
    } catch (error) {
      toast(messageOf(error));
    }
    setLooking(false);
  };
  const take = (found: Proposal) => {
    place(entry, found)
      .then(() => onPropose(undefined))
      .catch((error: unknown) => {
        toast(messageOf(error));
        if (isApiError(error) && error.status !== 0) onPropose(undefined);
      });
  };
  const lifted = dragged?.kind === 'waiting' && dragged.entry.waitId === entry.waitId;
  return (
    <article
      className={`wc${proposal ? ' on' : ''}${lifted ? ' lifted' : ''}`}
      draggable={mayBook}
      aria-label={`${entry.offerName} ${entry.nameMasked}`}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', entry.offerName);
        drag({ kind: 'waiting', entry });
      }}
      onDragEnd={() => drag(undefined)}
    >
      <h3 className={`row kd-${entry.kind}`}>
        <Icon name={kindIcons[entry.kind]} size="s" />
        <b className="el">{entry.offerName}</b>
      </h3>
      <div>
        {entry.nameMasked} <span className="sm sec">{entry.communityName}</span>
      </div>
      {entry.wish && <div className="sm sec">{entry.wish}</div>}
      <div className={entry.when.includes('今天') ? 'sm due b' : 'sm sec'}>{entry.when}</div>
      {proposal && (
        <div className="sm pri b">
          建议 {proposal.name} {nearDay(proposal.start, Date.now())}
        </div>
      )}
      {proposal?.unwished && <div className="sm due b">和想要的不同，先问一声</div>}
      <div className="row acts">
        {mayBook &&
          (proposal ? (
            <Button small kind="main" busy={busy} onClick={() => take(proposal)}>
              排进去
            </Button>
          ) : (
            <Button small busy={looking} onClick={() => void propose()}>
              帮我排
            </Button>
          ))}
        <Phone entry={entry} />
      </div>
    </article>
  );
}

function Phone({ entry }: { entry: ToPlace }) {
  const { seen, asked } = useReveal(entry.residentId);
  if (seen) {
    return seen.phone ? (
      <a href={`tel:${seen.phone}`}>{seen.phone}</a>
    ) : (
      <span className="sm sec">没有登记电话</span>
    );
  }
  if (!asked) return null;
  return (
    <RevealButton small kind="quiet" icon={undefined} what="姓名、电话和住址" asked={asked}>
      打电话
    </RevealButton>
  );
}
