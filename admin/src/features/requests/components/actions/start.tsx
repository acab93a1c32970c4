// Start: the first word to the resident, proposed by the server and changed as one likes.
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { WordsField } from '../../../../shared/ui/form-fields';
import { toast } from '../../../../shared/ui/toast';
import type { ActionProps } from './accept';

export function StartForm({ request, onClose }: ActionProps) {
  const [words, setWords] = useState(request.suggestedFirstWord);
  const start = useWrite('POST /desk/requests/:id/start');
  const submit = () =>
    start.mutate(
      { params: { id: request.id }, body: { version: request.version, firstWord: words.trim() } },
      {
        onSuccess: () => {
          toast('已响应，首次响应计时停了');
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="响应居民"
      hint={request.number}
      submit="发送，算首次响应"
      busy={start.isPending}
      disabled={!words.trim()}
      error={start.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        label="第一句话"
        aside="居民看得到"
        required
        help="说清您是谁、什么时候来或怎么办"
        rows={6}
        max={300}
        value={words}
        onChange={setWords}
      />
    </FormDrawer>
  );
}
