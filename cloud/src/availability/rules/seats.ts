/** Counts the seats of a shared room that are taken at the fullest moment of a stretch. */

/** Taken time in milliseconds, with what it needs around it. */
export interface Block {
  from: number;
  to: number;
  before: number;
  after: number;
  travel: number;
  seats: number;
  /** Of the same offer in a room with several seats: it leaves the others free. */
  shared: boolean;
}

/** The sum only grows where a block begins, so those moments are enough to look at. */
export function seatsTaken(blocks: readonly Block[], from: number, to: number): number {
  const moments = new Set([from]);
  for (const block of blocks) {
    const begins = block.from - block.before;
    if (begins > from && begins < to) moments.add(begins);
  }
  let most = 0;
  for (const moment of moments) {
    let sum = 0;
    for (const block of blocks) {
      if (block.from - block.before <= moment && moment < block.to + block.after) sum += block.seats;
    }
    most = Math.max(most, sum);
  }
  return most;
}
