/** A kind of matter that comes up in a neighbourhood: how people say it and how it ends. */
export interface Theme {
  /** Code of a leaf category. */
  category: string;
  /** What a resident writes. */
  words: readonly string[];
  /** What the worker answers when it is done. */
  done: readonly string[];
}
