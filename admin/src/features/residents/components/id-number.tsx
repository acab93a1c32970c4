// The ID number of a resident: hidden until somebody gives a reason and types the password again.
import { useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { RevealButton } from '../../../shared/ui/reveal';

export function IdNumber({ residentId }: { residentId: string }) {
  const mayReveal = useMay('residents.reveal');
  const { data, isPending, error, mutate } = useWrite('POST /residents/:id/reveal-id-number');
  if (data) return <span>{data.idNumber}</span>;
  const onReason = (reason: string) => mutate({ params: { id: residentId }, body: { reason } });
  return (
    <span className="row">
      已登记
      {mayReveal && (
        <RevealButton kind="quiet" small what="身份证号" asked={{ busy: isPending, error, onReason }}>
          查看
        </RevealButton>
      )}
    </span>
  );
}
