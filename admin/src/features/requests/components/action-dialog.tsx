// Opens the window of one action for one request; reads the request first when only its id is known.
import type { RequestAction } from '@constants/requests';
import { useRead } from '../../../shared/api/hooks';
import { AcceptForm } from './actions/accept';
import { EscalateForm, ReturnForm } from './actions/hand-back';
import { RejectForm } from './actions/reject';
import { ResolveForm } from './actions/resolve';
import { StartForm } from './actions/start';
import { DispatchDialog } from './dispatch/dispatch-dialog';

export type DialogAction = Extract<
  RequestAction,
  'accept' | 'reject' | 'assign' | 'start' | 'return' | 'transfer' | 'escalate' | 'resolve'
>;

export const dialogActions: readonly DialogAction[] = [
  'accept',
  'reject',
  'assign',
  'start',
  'return',
  'transfer',
  'escalate',
  'resolve',
];

interface Props {
  id: string;
  action: DialogAction;
  onClose: () => void;
}

export function ActionDialog({ id, action, onClose }: Props) {
  const request = useRead('GET /desk/requests/:id', { params: { id } });
  if (!request.data) return null;
  const props = { request: request.data, onClose };
  switch (action) {
    case 'accept':
      return <AcceptForm {...props} />;
    case 'reject':
      return <RejectForm {...props} />;
    case 'start':
      return <StartForm {...props} />;
    case 'return':
      return <ReturnForm {...props} />;
    case 'escalate':
      return <EscalateForm {...props} />;
    case 'resolve':
      return <ResolveForm {...props} />;
    case 'assign':
    case 'transfer':
      return <DispatchDialog {...props} action={action} />;
  }
}
