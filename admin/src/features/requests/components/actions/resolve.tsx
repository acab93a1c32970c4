// Resolve: the outcome, what the resident reads, what stays inside, photos.
import { outcomes } from '@constants/requests';
import type { StoredFile } from '@contract/files';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { Choice, Field, optionsOf, TextArea } from '../../../../shared/ui/field';
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
      <div className="fd">
        <span className="lab">
          结果 <span className="bad">*</span>
        </span>
        <Choice label="结果" options={optionsOf<Outcome>(outcomes)} value={outcome} onChange={setOutcome} />
        <span className="help">只有“已解决”计入解决率</span>
      </div>
      <Field label="办了什么" aside="居民看得到" required help={`${reply.length}/2000 字`}>
        {(id) => <TextArea id={id} rows={5} max={2000} value={reply} onChange={setReply} />}
      </Field>
      <Field label="内部备注" aside="居民看不到" help={`${inside.length}/2000 字`}>
        {(id) => <TextArea id={id} max={2000} value={inside} onChange={setInside} />}
      </Field>
      <div className="fd">
        <span className="lab">照片</span>
        <PhotoPicker photos={photos} onChange={setPhotos} />
      </div>
      <Note tone="plain">居民会马上收到结果，并可以评价；说“还没有”会退回给您接着办。</Note>
    </FormDrawer>
  );
}
