// One action on one case: sends it with the version that was seen, says what was done, closes its window.
import type { CaseFile } from '@contract/cases';
import type { Body, Input, Key } from '../../../shared/api/client';
import { useWrite } from '../../../shared/api/hooks';
import { toast } from '../../../shared/ui/toast';

type ActionKey = Extract<Key, `POST /desk/cases/:id/${string}`>;

export function useCaseAction<K extends ActionKey>(
  key: K,
  file: Pick<CaseFile, 'id' | 'version'>,
  done: { words: string; onDone: () => void },
) {
  const write = useWrite(key);
  const submit = (body: Omit<Body<K>, 'version'>) =>
    write.mutate(
      { params: { id: file.id }, body: { ...body, version: file.version } } as unknown as Input<K>,
      {
        onSuccess: () => {
          toast(done.words);
          done.onDone();
        },
      },
    );
  return { submit, busy: write.isPending, error: write.error };
}
