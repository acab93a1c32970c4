// Sends a request to a person or to a pool, as a first dispatch or as a transfer.
import type { Candidate, StaffRequest } from '@contract/requests';
import { useWrite } from '../../../../shared/api/hooks';
import { toast } from '../../../../shared/ui/toast';

export type Target =
  { kind: 'staff'; candidate: Candidate } | { kind: 'pool'; unitId: string; unitName: string };

export function useDispatch(request: StaffRequest, action: 'assign' | 'transfer', onDone: () => void) {
  const assign = useWrite('POST /desk/requests/:id/assign');
  const transfer = useWrite('POST /desk/requests/:id/transfer');
  const send = (target: Target, words: { why: string; message: string }) => {
    const to =
      target.kind === 'staff'
        ? { staffId: target.candidate.staffId, unitId: target.candidate.unitId }
        : { poolUnitId: target.unitId };
    const params = { id: request.id };
    const onSuccess = () => {
      toast(`已派给 ${target.kind === 'staff' ? target.candidate.name : target.unitName}`);
      onDone();
    };
    if (action === 'transfer') {
      transfer.mutate({ params, body: { version: request.version, to, why: words.why } }, { onSuccess });
      return;
    }
    const why = words.why ? { why: words.why } : {};
    const message = words.message ? { message: words.message } : {};
    assign.mutate({ params, body: { version: request.version, to, ...why, ...message } }, { onSuccess });
  };
  return { send, busy: assign.isPending || transfer.isPending, error: assign.error ?? transfer.error };
}
