// Where each due moment stands on the ruler and what is written above it; labels that would overlap are left out.
import { clockKinds } from '@constants/requests';
import type { Answer } from '../../../shared/api/client';
import { clockTime, lasting } from '../../../shared/format/time';

type Due = Answer<'GET /desk/home'>['due'][number];
interface Scale {
  now: number;
  lunch: number;
  to: number;
  width: number;
  x: (moment: number) => number;
}
export interface Pin {
  at: string;
  count: number;
  tone: 'bad' | 'due' | 'later';
  x: number;
  label: string;
  labelX: number;
  anchor: 'start' | 'middle' | 'end';
  spoken: string;
}

export function labelPins(due: readonly Due[], scale: Scale): Pin[] {
  let free = 0;
  return byMoment(due).map((entry) => {
    const pin = pinOf(entry, scale);
    const half = textWidth(pin.label) / 2;
    const left =
      pin.anchor === 'start' ? pin.labelX : pin.anchor === 'end' ? pin.labelX - half * 2 : pin.labelX - half;
    if (left < free) return { ...pin, label: '' };
    free = left + half * 2 + 10;
    return pin;
  });
}

/** What is due at the same minute is one pin, named after the larger part. */
function byMoment(due: readonly Due[]): Due[] {
  const moments = new Map<string, Due & { most: number }>();
  for (const entry of due) {
    const same = moments.get(entry.at);
    if (!same) moments.set(entry.at, { ...entry, most: entry.count });
    else {
      const larger = entry.count > same.most ? { kind: entry.kind, most: entry.count } : {};
      moments.set(entry.at, { ...same, ...larger, count: same.count + entry.count });
    }
  }
  return [...moments.values()];
}

function pinOf(entry: Due, { now, lunch, to, width, x }: Scale): Pin {
  const at = new Date(entry.at).getTime();
  const where = Math.min(width - 19, Math.max(19, x(at)));
  const closing = at >= to;
  const tone = entry.overdue || at < now ? 'bad' : at <= Math.max(lunch, now) || closing ? 'due' : 'later';
  const label =
    tone === 'bad'
      ? `超时 ${lasting(now - at)}`
      : closing
        ? `${clockTime(at)} 前 ${entry.count}件`
        : tone === 'due'
          ? `${clockTime(at)} ${clockKinds[entry.kind]}`
          : clockTime(at);
  const anchor = where < 60 ? 'start' : where > width - 60 ? 'end' : 'middle';
  const nudge = anchor === 'start' ? -8 : anchor === 'end' ? 10 : 0;
  const spoken = `${label}，${entry.count}件${clockKinds[entry.kind]}`;
  return { at: entry.at, count: entry.count, tone, x: where, label, labelX: where + nudge, anchor, spoken };
}

/** Rough width at 12 px: a Chinese letter takes 12, a digit 7. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 12 : 7), 0);
}
