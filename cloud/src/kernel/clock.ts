/** The one place that asks the machine for the time; everything else is given `now`. */

export interface Clock {
  now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };
