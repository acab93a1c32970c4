// Which columns a list shows, in which order and how tall its rows are; kept on this computer for this list.
import { useState, type ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  width?: number;
  /** Always shown. */
  fixed?: boolean;
  /** Hidden until chosen. */
  extra?: boolean;
  align?: 'right';
  /** The sort that a click on the title asks for, and what it says when it holds. */
  sort?: string;
  sortHint?: string;
  className?: string;
  cell: (row: Row) => ReactNode;
}

export interface Choice {
  order: string[];
  hidden: string[];
  roomy: boolean;
}

function stored(name: string): Partial<Choice> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    return value && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

export function useColumns<Row>(list: string, columns: ReadonlyArray<Column<Row>>) {
  const name = `linying.columns.${list}`;
  const standard: Choice = {
    order: columns.map(({ key }) => key),
    hidden: columns.filter(({ extra }) => extra).map(({ key }) => key),
    roomy: false,
  };
  const [choice, setChoice] = useState<Choice>(() => ({ ...standard, ...stored(name) }));
  const choose = (next: Choice) => {
    setChoice(next);
    localStorage.setItem(name, JSON.stringify(next));
  };
  const place = (key: string) => {
    const index = choice.order.indexOf(key);
    return index < 0 ? columns.length : index;
  };
  const all = [...columns].sort((one, other) => place(one.key) - place(other.key));
  const shown = all.filter(({ key, fixed }) => fixed || !choice.hidden.includes(key));
  return { all, shown, choice, choose, reset: () => choose(standard) };
}

export type ChosenColumns<Row> = ReturnType<typeof useColumns<Row>>;
