// What every window over a case gets, and which windows there are.
import type { CaseFile } from '@contract/cases';

export type CaseWindow =
  | { name: 'goal' | 'review' | 'note' | 'staff' | 'handOver' | 'decline' | 'close' | 'reopen' }
  | { name: 'measure' | 'endGoal'; goalId: string };

export interface WindowProps {
  file: CaseFile;
  onClose: () => void;
}
