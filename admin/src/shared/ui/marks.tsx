// Small marks: a request's state, flags beside it, an avatar, a note.
import type { ReactNode } from 'react';
import type { RequestState } from '@constants/requests';
import { stateIcons, stateLabel } from '../format/states';
import { Icon, type IconName } from './icon';

export function StateTag({ state, inline }: { state: RequestState; inline?: boolean }) {
  return (
    <span className={`st st-${state}${inline ? ' tx' : ''}`}>
      <Icon name={stateIcons[state]} />
      {stateLabel(state)}
    </span>
  );
}

export type FlagTone = 'due' | 'bad' | 'pri' | 'solid' | 'plain';

export function Flag({ tone, icon, children }: { tone: FlagTone; icon: IconName; children: ReactNode }) {
  return (
    <span className={`fl ${tone === 'solid' ? 'bad solid' : tone === 'plain' ? '' : tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

const avatarTones = ['', 'b', 'g', 'o', 'v'];

/** The family name on a ground that stays the same for the same person. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span aria-hidden className={`av ${avatarTones[sum % avatarTones.length]}${small ? ' s' : ''}`}>
      {name.slice(0, 1)}
    </span>
  );
}

type NoteTone = 'info' | 'due' | 'bad' | 'good' | 'plain';
const noteLooks: Record<NoteTone, { className: string; icon: IconName }> = {
  info: { className: 'note', icon: 'info' },
  due: { className: 'note due', icon: 'clock' },
  bad: { className: 'note bad', icon: 'alert' },
  good: { className: 'note good', icon: 'okc' },
  plain: { className: 'note n', icon: 'info' },
};

export function Note({
  tone = 'info',
  icon,
  children,
}: {
  tone?: NoteTone;
  icon?: IconName;
  children: ReactNode;
}) {
  const look = noteLooks[tone];
  return (
    <div className={look.className} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={icon ?? look.icon} />
      <div className="sp">{children}</div>
    </div>
  );
}
