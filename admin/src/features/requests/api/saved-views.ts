// One's own views: a name for a set of filters, kept on this computer.
import { useState } from 'react';

export interface SavedView {
  name: string;
  query: string;
}
const place = 'linying.views';

function stored(): SavedView[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(value) ? (value as SavedView[]) : [];
  } catch {
    return [];
  }
}

export function useSavedViews() {
  const [saved, setSaved] = useState(stored);
  const keep = (next: SavedView[]) => {
    setSaved(next);
    localStorage.setItem(place, JSON.stringify(next));
  };
  return {
    saved,
    add: (view: SavedView) => keep([...saved.filter(({ name }) => name !== view.name), view].slice(-6)),
    remove: (name: string) => keep(saved.filter((view) => view.name !== name)),
  };
}
