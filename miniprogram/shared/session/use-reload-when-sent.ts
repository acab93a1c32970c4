/** What waited in the queue has arrived: the page asks the server how things stand now. */
import { useEffect, useRef } from 'react';
import { useOutbox } from './outbox';

export function useReloadWhenSent(reload: () => void, id?: string) {
  const waiting = useOutbox(
    ({ items }) => items.filter(({ requestId }) => id === undefined || requestId === id).length,
  );
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) reload();
    before.current = waiting;
  }, [waiting, reload]);
}
