// The filters, sorting and page of a list live in the address, so that going back or sending the link keeps them.
import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { rememberList } from './last-list';

export type Changes = Readonly<Record<string, string | undefined>>;

export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const place = useLocation();
  const state = place.state as { trail?: string[] } | null;
  const navigate = useNavigate();
  const { pathname, search: query } = place;
  useEffect(() => rememberList({ pathname, search: query, state }), [pathname, query, state]);
  const trail = state?.trail ?? [];

  /** Changes filters; the list starts again at its first page. */
  const change = useCallback(
    (changes: Changes) => {
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.delete('cursor');
        next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      });
    },
    [setSearch],
  );
  /** Opens something over the list, or closes it; the list stays on its page. */
  const show = (name: string, id: string | undefined) => {
    const next = new URLSearchParams(search);
    if (id) next.set(name, id);
    else next.delete(name);
    void navigate({ search: next.toString() }, { state: { trail } });
  };
  const replaceAll = useCallback((query: string) => setSearch(new URLSearchParams(query)), [setSearch]);

  const page = Math.max(1, Number(search.get('page') ?? '1') || 1);
  const cursor = search.get('cursor') ?? undefined;
  const goTo = (nextCursor: string | undefined, nextPage: number, nextTrail: string[]) => {
    const next = new URLSearchParams(search);
    if (nextCursor) next.set('cursor', nextCursor);
    else next.delete('cursor');
    if (nextPage > 1) next.set('page', String(nextPage));
    else next.delete('page');
    void navigate({ search: next.toString() }, { state: { trail: nextTrail } });
  };
  return {
    get: (name: string) => search.get(name) ?? undefined,
    query: search.toString(),
    change,
    show,
    replaceAll,
    paging: {
      page,
      cursor,
      forward: (nextCursor: string) => goTo(nextCursor, page + 1, [...trail, cursor ?? '']),
      back: () => goTo(trail.at(-1) || undefined, trail.length > 0 ? page - 1 : 1, trail.slice(0, -1)),
      first: () => goTo(undefined, 1, []),
    },
  };
}

export type Paging = ReturnType<typeof useAddress>['paging'];
