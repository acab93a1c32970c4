// Whether the roll of a lesson can be called now; the server holds to the same hours.
const hour = 3_600_000;
const opensBefore = 2 * hour;
const closesAfter = 72 * hour;

interface Lesson {
  start: string;
  end: string;
}

export function rollIs({ start, end }: Lesson, now: number): 'ahead' | 'open' | 'over' {
  if (now < Date.parse(start) - opensBefore) return 'ahead';
  return now > Date.parse(end) + closesAfter ? 'over' : 'open';
}
