// One short message at the foot of the page after something was done; it stays until the next or until it is closed.
import { useSyncExternalStore } from 'react';
import { Icon } from './icon';

let shown: { text: string; id: number } | null = null;
const listeners = new Set<() => void>();

function show(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function toast(text: string): void {
  const id = (shown?.id ?? 0) + 1;
  show({ text, id });
  setTimeout(() => {
    if (shown?.id === id) show(null);
  }, 8000);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const current = useSyncExternalStore(subscribe, () => shown);
  return (
    <div role="status" aria-live="polite">
      {current && (
        <div className="toast">
          <Icon name="okc" />
          <span className="sp">{current.text}</span>
          <button type="button" onClick={() => show(null)}>
            知道了
          </button>
        </div>
      )}
    </div>
  );
}
