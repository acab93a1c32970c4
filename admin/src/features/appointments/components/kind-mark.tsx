// A kind of service in its colour, and a booking's state as a tag.
import type { AppointmentState, OfferKind } from '@constants/appointments';
import { Icon } from '../../../shared/ui/icon';
import { kindIcons, stateLooks, stateWords } from '../api/looks';
import './kinds.css';

export function KindMark({ kind, name }: { kind: OfferKind; name: string }) {
  return (
    <span className={`row kd-mark kd-${kind}`}>
      <Icon name={kindIcons[kind]} size="s" />
      <span className="el">{name}</span>
    </span>
  );
}

export function AppointmentTag({ state }: { state: AppointmentState }) {
  const { icon, tone } = stateLooks[state];
  return (
    <span className={`st st-${tone}`}>
      <Icon name={icon} />
      {stateWords[state]}
    </span>
  );
}
