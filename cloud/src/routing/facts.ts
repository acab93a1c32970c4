/** What the router is told about a request; everything else it knows from the rule set and the roster. */
import type { Source, Urgency } from '../catalogue/contract.constants.ts';
import type { PersonTag } from '../people/contract.constants.ts';
import type { CategoryHow, DutyWindow, PlaceHow } from './contract.constants.ts';

export interface CategoryFact {
  code: string;
  name: string;
  how: CategoryHow;
  confidence?: number;
  /** The category's own (or inherited) policy, used when the rule names none. */
  deadlinePolicyCode?: string;
}

export interface PlaceFact {
  /** Path of the grid, or of the community or a unit above it when no grid is known. */
  unitPath: string;
  how: PlaceHow;
}

/** A worker who already serves the person, and since when, in words. */
export interface ContinuityFact {
  staffId: string;
  note: string;
}

export interface Facts {
  text: string;
  category?: CategoryFact;
  place: PlaceFact;
  source: Source;
  urgency: Urgency;
  tags: readonly PersonTag[];
  /** Whether the office that serves the place is open now. */
  duty: DutyWindow;
  continuity: readonly ContinuityFact[];
}
