/** Photos taken on the spot: they stay on the phone until what they belong to goes out. */
import { View } from '@tarojs/components';
import { platform, type LocalFile } from '../platform';
import { PhotoPicker } from './photo-picker';

interface LocalPhotosProps {
  label?: string;
  photos: LocalFile[];
  max: number;
  onChange: (photos: LocalFile[]) => void;
}

export function LocalPhotos({ label, photos, max, onChange }: LocalPhotosProps) {
  const add = async () => onChange([...photos, ...(await platform.pickPhotos(max - photos.length))]);
  const urls = photos.map(({ path }) => path);
  return (
    <View>
      {label ? <View className="sec">{label}</View> : null}
      <PhotoPicker
        photos={urls.map((url) => ({ url }))}
        max={max}
        onAdd={() => void add()}
        onRemove={(index) => onChange(photos.filter((_, at) => at !== index))}
        onOpen={(index) => platform.previewPhotos(urls, urls[index] ?? '')}
      />
    </View>
  );
}
