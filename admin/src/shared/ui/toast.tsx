// One short message at the foot of the page after something was done; it stays until the next or until it is closed.
import { useSyncExternalStore } from 'react';
import { Icon } from './icon';

/** What can still be done about it while the message stands. */
interface ToastAction {
  label: string;
  run: () => void;
}
let shown: { text: string; id: number; action?: ToastAction } | null = null;
let count = 0;
const listeners = new Set<() => void>();

function show(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function toast(text: string, action?: ToastAction, stayMs = 8000): void {
  count += 1;
  const id = count;
  show({ text, id, ...(action ? { action } : {}) });
  setTimeout(() => {
    if (shown?.id === id) show(null);
  }, stayMs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const current = useSyncExternalStore(subscribe, () => shown);
  const action = current?.action;
  return (
    <div role="status" aria-live="polite">
      {current && (
        <div className="toast">
          <Icon name="okc" />
          <span className="sp">{current.text}</span>
          {action && (
            <button
              type="button"
              className="b nw"
              onClick={() => {
                show(null);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className="nw" onClick={() => show(null)}>
            知道了
          </button>
        </div>
      )}
    </div>
  );
}
