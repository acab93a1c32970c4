// What the parts of the board share: what is dragged, what is proposed, and what a drop or a key does.
import type { StaffAppointmentRow, ToPlace } from '@contract/appointments';
import { createContext, useContext } from 'react';
import type { Cell } from '../../api/board';

export type Dragged =
  { kind: 'booking'; booking: StaffAppointmentRow; holderId: string } | { kind: 'waiting'; entry: ToPlace };

/** Where the waiting entry that is being arranged would go; drawn as an outlined booking. */
export interface Proposal {
  entry: ToPlace;
  staffId: string;
  name: string;
  start: string;
  /** Not on a day, at a time or with the worker of the wish: nothing of that is free. */
  unwished?: true;
}

interface BoardActs {
  mayBook: boolean;
  dragged: Dragged | undefined;
  drag: (dragged: Dragged | undefined) => void;
  drop: (cell: Cell) => void;
  proposal: Proposal | undefined;
  /** The address of the board with this booking opened. */
  openAt: (id: string) => string;
  opened: string | undefined;
}

export const Board = createContext<BoardActs | null>(null);

export function useBoard(): BoardActs {
  const acts = useContext(Board);
  if (!acts) throw new Error('useBoard outside of the board');
  return acts;
}
