/** A clock that stands still until a test moves it. */
import type { Clock } from '../kernel/clock.ts';

export interface FakeClock extends Clock {
  /** Moves on by this many milliseconds. */
  advance: (ms: number) => void;
  set: (to: Date | string) => void;
}

/** A Monday at ten in the morning in Shanghai, unless told otherwise. */
export function fakeClock(start: Date | string = '2026-11-23T02:00:00Z'): FakeClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms;
    },
    set: (to) => {
      time = new Date(to).getTime();
    },
  };
}
