// 都来了: everybody whom nobody has marked yet, after one question; children stay to be marked one by one.
import type { StaffSession } from '@contract/activities';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { FormDialog } from '../../../shared/ui/dialog';
import { toast } from '../../../shared/ui/toast';

/** One alone is as quick on its own line. */
const fewest = 2;

export function AllHere({ session }: { session: StaffSession }) {
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useWrite('POST /desk/sessions/:id/roll-all');
  const unmarked = session.roll.filter(({ attendance }) => attendance === undefined);
  const open = unmarked.filter(({ child }) => !child);
  const children = unmarked.length - open.length;
  const submit = () =>
    mutate(
      {
        params: { id: session.id },
        body: { enrolmentIds: open.map(({ enrolmentId }) => enrolmentId), attendance: 'arrived' },
      },
      {
        onSuccess: () => {
          toast(`${open.length} 位都记成到了`);
          setAsking(false);
        },
      },
    );
  if (open.length < fewest && !asking) return null;
  return (
    <>
      <Button small icon="check" onClick={() => setAsking(true)}>
        都来了
      </Button>
      {asking && (
        <FormDialog
          title={`这 ${open.length} 位都来了？`}
          width={460}
          submit="都来了"
          icon="check"
          busy={isPending}
          disabled={open.length === 0}
          error={error}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        >
          <span>{open.map(({ name }) => name).join('、')}</span>
          <span className="sm sec">
            {children > 0 && `${children} 个孩子请一个一个点，到了会告诉家长。`}谁没来，还可以在名单上改。
          </span>
        </FormDialog>
      )}
    </>
  );
}
