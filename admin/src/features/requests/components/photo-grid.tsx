// Photos in a row; a press shows one large.
import type { StoredFile } from '@contract/files';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';

export function PhotoGrid({ photos, label }: { photos: StoredFile[]; label: string }) {
  const [shown, setShown] = useState<number | null>(null);
  const photo = shown === null ? undefined : photos[shown];
  return (
    <div className={photos.length === 3 ? 'pho three' : 'pho'}>
      {photos.map((entry, index) => (
        <button
          type="button"
          key={entry.id}
          aria-label={`${label} 第${index + 1}张，放大`}
          onClick={() => setShown(index)}
        >
          <img src={entry.thumbnailUrl ?? entry.url} alt="" loading="lazy" />
        </button>
      ))}
      {photo && shown !== null && (
        <Dialog
          title={label}
          hint={`${shown + 1}/${photos.length}`}
          width={920}
          onClose={() => setShown(null)}
        >
          <div className="dialog-body">
            <img className="large-photo" src={photo.url} alt={`${label} 第${shown + 1}张`} />
            {photos.length > 1 && (
              <div className="row">
                <Button disabled={shown === 0} onClick={() => setShown(shown - 1)}>
                  上一张
                </Button>
                <Button disabled={shown === photos.length - 1} onClick={() => setShown(shown + 1)}>
                  下一张
                </Button>
              </div>
            )}
          </div>
        </Dialog>
      )}
    </div>
  );
}
