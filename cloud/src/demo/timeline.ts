/** What is still to happen, earliest first: a binary heap. */
export class Timeline<T> {
  readonly #heap: { at: number; item: T }[] = [];

  add(at: number, item: T): void {
    const heap = this.#heap;
    heap.push({ at, item });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (this.#at(parent) <= this.#at(child)) break;
      this.#swap(parent, child);
      child = parent;
    }
  }

  /** The moment of the earliest, or nothing when all has happened. */
  next(): number | undefined {
    return this.#heap[0]?.at;
  }

  /** Takes everything up to the moment, in order. */
  takeUntil(moment: number): { at: number; item: T }[] {
    const taken: { at: number; item: T }[] = [];
    while (this.#heap[0] && this.#heap[0].at <= moment) taken.push(this.#takeFirst());
    return taken;
  }

  #takeFirst(): { at: number; item: T } {
    const heap = this.#heap;
    const first = heap[0] as { at: number; item: T };
    const last = heap.pop() as { at: number; item: T };
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let parent = 0; ;) {
      const smallest = [2 * parent + 1, 2 * parent + 2].reduce(
        (best, child) => (this.#at(child) < this.#at(best) ? child : best),
        parent,
      );
      if (smallest === parent) return;
      this.#swap(parent, smallest);
      parent = smallest;
    }
  }

  #at(index: number): number {
    return this.#heap[index]?.at ?? Infinity;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b] as { at: number; item: T }, heap[a] as { at: number; item: T }];
  }
}
