// Opens the window of one action on a case.
import { EndGoalForm, GoalForm, MeasureForm } from './actions/goals';
import { CloseForm, ReopenForm } from './actions/ending';
import { DeclineForm, HandOverForm, StaffForm } from './actions/workers';
import { NoteForm, ReviewForm } from './actions/writing';
import type { CaseWindow, WindowProps } from './window-props';

export function ShownWindow({ shown, ...props }: WindowProps & { shown: CaseWindow }) {
  switch (shown.name) {
    case 'goal':
      return <GoalForm {...props} />;
    case 'measure':
      return <MeasureForm {...props} goalId={shown.goalId} />;
    case 'endGoal':
      return <EndGoalForm {...props} goalId={shown.goalId} />;
    case 'review':
      return <ReviewForm {...props} />;
    case 'note':
      return <NoteForm {...props} />;
    case 'staff':
      return <StaffForm {...props} />;
    case 'handOver':
      return <HandOverForm {...props} />;
    case 'decline':
      return <DeclineForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
  }
}
