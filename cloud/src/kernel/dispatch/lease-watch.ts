/** Tells which delivery leases were left behind, by watching them stand still; no two machines' clocks are compared. */

interface Sighting {
  lease: string;
  since: number;
}

export class LeaseWatch {
  readonly #leaseMs: number;
  #before = new Map<string, Sighting>();
  #current = new Map<string, Sighting>();

  constructor(leaseMs: number) {
    this.#leaseMs = leaseMs;
  }

  /** Starts a look around: leases not seen in it are forgotten at the next. */
  nextRound(): void {
    this.#before = this.#current;
    this.#current = new Map();
  }

  /** Ours without a running delivery is left behind at once; another's after it stood unchanged long enough. */
  isLeftBehind(key: string, lease: string, ownId: string): boolean {
    if (lease.startsWith(ownId)) return true;
    const before = this.#before.get(key);
    const sighting = before?.lease === lease ? before : { lease, since: performance.now() };
    this.#current.set(key, sighting);
    return performance.now() - sighting.since >= this.#leaseMs;
  }
}
