/** State and workers of a case file from its timeline alone, for the night's comparison. Pure. */
import type { CaseDocument, CaseEntry } from '../model/document.ts';

export interface Replayed {
  state?: CaseDocument['state'];
  /** Absent where the timeline began before it told them; the lead comes first. */
  leadId?: string;
  workerIds?: string[];
}

export function replay(timeline: readonly CaseEntry[]): Replayed {
  const told: Replayed = {};
  for (const entry of timeline) {
    if (entry.from !== told.state) {
      throw new Error(`Timeline entry ${entry.id} does not continue the one before it.`);
    }
    told.state = entry.to;
    if (entry.workerIds) Object.assign(told, { leadId: entry.workerIds[0], workerIds: entry.workerIds });
  }
  return told;
}

/** The same facts as the document stores them. */
export const storedFacts = ({
  state,
  lead,
  workerIds,
}: Pick<CaseDocument, 'state' | 'lead' | 'workerIds'>): Replayed => ({
  state,
  leadId: lead.staffId,
  workerIds,
});
