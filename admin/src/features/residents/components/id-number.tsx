// The ID number of a resident: hidden until somebody gives a reason and types the password again.
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { Button } from '../../../shared/ui/button';
import { RevealDialog } from '../../../shared/ui/reveal-dialog';

export function IdNumber({ residentId }: { residentId: string }) {
  const mayReveal = useMay('residents.reveal');
  const [asking, setAsking] = useState(false);
  const reveal = useWrite('POST /residents/:id/reveal-id-number');
  if (reveal.data) return <span>{reveal.data.idNumber}</span>;
  return (
    <span className="row">
      已登记
      {mayReveal && (
        <Button kind="quiet" small icon="eye" onClick={() => setAsking(true)}>
          查看
        </Button>
      )}
      {asking && (
        <RevealDialog
          what="身份证号"
          busy={reveal.isPending}
          error={reveal.error}
          onClose={() => setAsking(false)}
          onReason={(reason) => reveal.mutate({ params: { id: residentId }, body: { reason } })}
        />
      )}
    </span>
  );
}
