/** What requests ask of the domains below, in the shapes that the commands need; wired to their front doors at start. */
import type { Role } from '../accounts/contract.constants.ts';
import type { Urgency } from '../catalogue/contract.constants.ts';
import type { Point } from '../people/contract.ts';
import type { PersonTag } from '../people/contract.constants.ts';
import type { PlaceHow, CategoryHow } from '../routing/contract.constants.ts';
import type { Decision, Suggestion } from '../routing/contract.ts';
import type { RequestDocument, RequestOwner } from './model/document.ts';
import type { Source } from './contract.constants.ts';
import type { Candidate } from './contract.ts';
import type { Terms } from './rules/deeds.ts';

export type Place = RequestDocument['place'];

export interface KnownCategory {
  code: string;
  name: string;
  /** Codes from the top of the tree down to this one. */
  line: string[];
  defaultUrgency: Urgency;
  policyCode?: string;
}

export interface KnownResident {
  id: string;
  name: string;
  phoneMasked: string;
  birthYear?: number;
  tags: readonly PersonTag[];
  /** Registered home; absent while the resident has given none. */
  home?: Place;
}

export type WantedPlace =
  | { kind: 'home' }
  | { kind: 'address'; addressId: string; detail?: string }
  | { kind: 'point'; point: Point; detail?: string };

/** A worker who has served the person before, and when, in words. */
export interface Familiar {
  staffId: string;
  note: string;
}

/** What the router decides by. */
export interface RouteQuestion {
  text: string;
  category?: KnownCategory & { how: CategoryHow; confidence?: number };
  place: { unitPath: string; how: PlaceHow };
  source: Source;
  urgency: Urgency;
  tags: readonly PersonTag[];
  /** Workers who already serve the person. */
  continuity: readonly Familiar[];
}

export interface Surroundings {
  category: (code: string) => KnownCategory | undefined;
  /** The policy of that code, else the one that holds for everything that has none. */
  terms: (policyCode: string | undefined, unitPath: string) => Terms;
  suggest: (text: string) => Suggestion;
  signsOfDanger: (text: string) => string[];
  /** WeChat's opinion of what the resident wrote; asks over the network, so never inside a command. */
  verdictOn: (residentId: string, text: string) => Promise<'pass' | 'review' | 'risky' | 'unchecked'>;
  route: (question: RouteQuestion, now: Date) => Decision;
  resident: (id: string) => Promise<KnownResident | undefined>;
  /** The whole number: ask only after the right was checked and the look written down. */
  phoneOfResident: (id: string) => Promise<string | undefined>;
  /** Whether the relative may write for the senior now. */
  isBound: (relativeId: string, seniorId: string, now: Date) => Promise<boolean>;
  /** Undefined when the address is unknown or the point lies in no grid of the district. */
  locate: (wanted: WantedPlace) => Promise<Place | undefined>;
  /** The place below the unit that the words name exactly, if they name one. */
  placeNamedIn: (text: string, unitPath: string) => Promise<Place | undefined>;
  /** Where a unit that took a request down places it when nothing better is known. */
  placeOfUnit: (unitPath: string, text: string) => Place | undefined;
  /** The worker with the post in that unit. */
  staffOwner: (staffId: string, unitId: string) => Extract<RequestOwner, { kind: 'staff' }> | undefined;
  unitPath: (unitId: string) => string | undefined;
  /** The office number of the unit, else of the nearest one above that has one; never a worker's own. */
  phoneOf: (unitPath: string) => string | undefined;
  /** Who could be named for it, best first, with those that can't and why. */
  candidates: (request: RequestDocument, search: { text?: string; now: Date }) => Promise<Candidate[]>;
  /** Units around the place whose people can take from a pool. */
  poolsFor: (unitPath: string, text: string | undefined) => { unitId: string; unitName: string }[];
  poolOwner: (unitId: string) => RequestOwner | undefined;
  /** The unit above, as a pool; undefined at the top. */
  poolAbove: (unitPath: string, now: Date) => RequestOwner | undefined;
  /** Ids of the workers with that role in the unit or the nearest one above that has any. */
  peopleAt: (unitPath: string, role: Role | undefined) => string[];
}

let current: Surroundings | undefined;

export function useSurroundings(next: Surroundings): void {
  current = next;
}

export function surroundings(): Surroundings {
  if (!current) throw new Error('The requests domain has not been started.');
  return current;
}
