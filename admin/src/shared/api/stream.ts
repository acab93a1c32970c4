// The server's live stream: new notices and changed requests make the screens read anew.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { addressOf } from './client';

let live = false;
const watchers = new Set<() => void>();
function setLive(next: boolean): void {
  live = next;
  for (const watcher of watchers) watcher();
}

/** Whether the stream is open now. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => live,
  );
}

/** Opens the stream once for the whole page; bursts are answered with one reading. */
export function useLiveStream(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(addressOf('GET /desk/stream'));
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = (names: readonly string[]) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => names.some((name) => String(queryKey[0]).startsWith(name)),
        });
      }, 400);
    };
    source.addEventListener('open', () => setLive(true));
    source.addEventListener('error', () => setLive(false));
    source.addEventListener('notification', () => refresh(['GET /desk/notifications', 'GET /desk/home']));
    source.addEventListener('request', () => refresh(['GET /desk/requests', 'GET /desk/home']));
    return () => {
      clearTimeout(waiting);
      source.close();
      setLive(false);
    };
  }, [queries]);
}
