// What stands at the left of the top bar; each page sets its own.
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

let current: ReactNode = null;
const listeners = new Set<() => void>();

export function useShownTitle(): ReactNode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** Sets the top bar's text and the window's name; `key` says when it changes. */
export function usePageTitle(name: string, content: ReactNode, key: string): void {
  useEffect(() => {
    document.title = `${name} · 邻应`;
    current = content;
    for (const listener of listeners) listener();
    // The content is made anew on each render; the key says whether it differs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, key]);
}
