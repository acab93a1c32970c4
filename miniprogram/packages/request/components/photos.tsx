/** Photos of a matter, opened large with a tap. */
import { fileUrl } from '../../../shared/api/client';
import type { StoredFile } from '../../../shared/api/types';
import { platform } from '../../../shared/platform';
import { Picture } from '../../../shared/ui/picture';

export function Photos({ files }: { files: StoredFile[] }) {
  const photos = files.filter(({ kind }) => kind === 'photo');
  const urls = photos.map(({ url }) => fileUrl(url));
  return (
    <>
      {photos.map(({ id, url, thumbnailUrl }) => (
        <Picture
          key={id}
          label="照片"
          className="ph"
          mode="aspectFill"
          src={fileUrl(thumbnailUrl ?? url)}
          onClick={() => platform.previewPhotos(urls, fileUrl(url))}
        />
      ))}
    </>
  );
}
