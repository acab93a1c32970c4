// Where each list was left: its filters and its page, for the way back from one of its rows.
interface Place {
  pathname: string;
  search: string;
  state: unknown;
}

/** The one that was seen last stands last. */
let left: readonly Place[] = [];

/** A form that stood open over the list is no part of it. */
export function rememberList({ pathname, search, state }: Place): void {
  const filters = new URLSearchParams(search);
  filters.delete('open');
  const place = { pathname, search: filters.size > 0 ? `?${filters}` : '', state };
  left = [...left.filter((other) => other.pathname !== pathname), place];
}

/** Of several lists the one seen last; the first of them when none has been seen. */
export function lastList(lists: readonly [string, ...string[]]): Place {
  const seen = left.findLast(({ pathname }) => lists.includes(pathname));
  return seen ?? { pathname: lists[0], search: '', state: null };
}
