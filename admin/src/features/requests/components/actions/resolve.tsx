// Resolve: the outcome, what the resident reads, what stays inside, photos.
import { outcomes } from '@constants/requests';
import type { StoredFile } from '@contract/files';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { toast } from '../../../../shared/ui/toast';
import { PhotoPicker } from '../photo-picker';
import type { ActionProps } from './accept';

type Outcome = keyof typeof outcomes;

export function ResolveForm({ request, onClose }: ActionProps) {
  const [outcome, setOutcome] = useState<Outcome>('solved');
  const [reply, setReply] = useState('');
  const [inside, setInside] = useState('');
  const [photos, setPhotos] = useState<StoredFile[]>([]);
  const resolve = useWrite('POST /desk/requests/:id/resolve');
  const submit = () =>
    resolve.mutate(
      {
        params: { id: request.id },
        body: {
          version: request.version,
          outcome,
          reply: reply.trim(),
          ...(inside.trim() ? { privateNote: inside.trim() } : {}),
          photoIds: photos.map(({ id }) => id),
        },
      },
      {
        onSuccess: () => {
          toast('已办结，等居民评价');
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="办结"
      hint={request.number}
      submit="办结"
      busy={resolve.isPending}
      disabled={!reply.trim()}
      error={resolve.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label="结果"
        required
        help="只有“已解决”计入解决率"
        options={optionsOf<Outcome>(outcomes)}
        value={outcome}
        onChange={setOutcome}
      />
      <WordsField
        label="办了什么"
        aside="居民看得到"
        required
        rows={5}
        max={2000}
        value={reply}
        onChange={setReply}
      />
      <WordsField label="内部备注" aside="居民看不到" max={2000} value={inside} onChange={setInside} />
      <div className="fd">
        <span className="lab">照片</span>
        <PhotoPicker photos={photos} onChange={setPhotos} />
      </div>
      <Note tone="plain">居民会马上收到结果，并可以评价；说“还没有”会退回给您接着办。</Note>
    </FormDrawer>
  );
}
