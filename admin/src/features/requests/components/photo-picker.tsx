// Adds photos to what is being written; each is sent at once, and can be taken off again.
import type { StoredFile } from '@contract/files';
import { useId, useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { uploadPhoto } from '../../../shared/api/upload';
import { Icon } from '../../../shared/ui/icon';

interface Props {
  photos: StoredFile[];
  onChange: (photos: StoredFile[]) => void;
}

export function PhotoPicker({ photos, onChange }: Props) {
  const id = useId();
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<string>();
  const add = async (files: File[]) => {
    setError(undefined);
    setSending(files.length);
    const added: StoredFile[] = [];
    for (const file of files.slice(0, 9 - photos.length)) {
      try {
        added.push(await uploadPhoto(file));
      } catch (refusal) {
        setError(`${file.name}：${messageOf(refusal)}`);
      }
      setSending((left) => left - 1);
    }
    setSending(0);
    onChange([...photos, ...added]);
  };
  return (
    <div className="photo-picker">
      {photos.map((photo) => (
        <span key={photo.id} className="picked">
          <img src={photo.thumbnailUrl ?? photo.url} alt="已添加的照片" />
          <button
            type="button"
            aria-label="去掉这张照片"
            onClick={() => onChange(photos.filter((other) => other.id !== photo.id))}
          >
            <Icon name="x" size="s" />
          </button>
        </span>
      ))}
      {photos.length < 9 && (
        <label className="btn s" htmlFor={id}>
          <Icon name="plus" size="s" />
          {sending > 0 ? `还有 ${sending}张在传` : '加照片'}
        </label>
      )}
      <input
        id={id}
        className="only-read"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
      />
      {error && (
        <span className="help bad" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
