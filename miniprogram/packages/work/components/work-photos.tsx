/** Photos of the work done: sent up as they are taken; they need a network, words do not. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { uploadWork } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { platform } from '../../../shared/platform';
import { PhotoPicker, type PickedPhoto } from '../../../shared/ui/photo-picker';
import { showToast } from '../../../shared/ui/toast';

const most = 9;

export function WorkPhotos({ onChange }: { onChange: (ids: string[]) => void }) {
  const [photos, setPhotos] = useState<(PickedPhoto & { id: string })[]>([]);
  const show = (next: (PickedPhoto & { id: string })[]) => {
    setPhotos(next);
    onChange(next.map(({ id }) => id));
  };
  const add = async () => {
    const all = [...photos];
    try {
      for (const file of await platform.pickPhotos(most - photos.length)) {
        const { id } = await uploadWork(file);
        all.push({ id, url: file.path });
      }
    } catch (error) {
      showToast({ words: `照片没传上：${wordsOf(error)}`, icon: 'camera' });
    }
    show(all);
  };
  return (
    <View>
      <View className="sec">照片</View>
      <PhotoPicker
        photos={photos}
        max={most}
        onAdd={() => void add()}
        onRemove={(index) => show(photos.filter((_, at) => at !== index))}
        onOpen={(index) =>
          platform.previewPhotos(
            photos.map(({ url }) => url),
            photos[index]?.url ?? '',
          )
        }
      />
    </View>
  );
}
