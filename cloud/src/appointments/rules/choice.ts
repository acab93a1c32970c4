/** Who comes when anybody may: whoever already served the person, then whoever has the least booked. Pure. */

export interface Candidate {
  id: string;
  /** How often they served the person. */
  visits: number;
  /** The last one who did something for the person, also outside of bookings. */
  familiar: boolean;
  bookedMinutes: number;
}

export const bestFirst = <T extends Candidate>(candidates: readonly T[]): T[] =>
  candidates.toSorted(
    (left, right) =>
      right.visits - left.visits ||
      Number(right.familiar) - Number(left.familiar) ||
      left.bookedMinutes - right.bookedMinutes ||
      (left.id < right.id ? -1 : 1),
  );

/** Those whose area covers the home; everybody when nobody's does. */
export function nearby<T>(resources: readonly T[], areaOf: (resource: T) => string, path: string): T[] {
  const near = resources.filter((resource) => path !== '' && path.startsWith(areaOf(resource)));
  return near.length > 0 ? near : [...resources];
}
