/** Photos that have arrived, opened large with a tap. */
import { fileUrl } from '../api/client';
import type { StoredFile } from '../api/types';
import { platform } from '../platform';
import { Picture } from './picture';

export function Photos({ files }: { files: readonly StoredFile[] }) {
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
