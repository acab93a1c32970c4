/** Photos to send: taken or chosen, sent up at once, removed with one tap. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Picture } from './picture';

export interface PickedPhoto {
  url: string;
  /** 0 to 1 while it is on its way; undefined when it has arrived. */
  progress?: number | undefined;
  failed?: boolean | undefined;
}

interface PhotoPickerProps {
  photos: PickedPhoto[];
  max: number;
  onAdd: () => void;
  onRemove: (index: number) => void;
  onOpen: (index: number) => void;
}

export function PhotoPicker({ photos, max, onAdd, onRemove, onOpen }: PhotoPickerProps) {
  return (
    <View className="pics">
      {photos.map(({ url, progress, failed }, index) => (
        <View key={`${url}-${index}`} className="pic">
          <Picture className="ph" mode="aspectFill" src={url} onClick={() => onOpen(index)} />
          {failed || progress !== undefined ? (
            <View className="pic-state">{failed ? '待发送' : `${Math.round((progress ?? 0) * 100)}%`}</View>
          ) : null}
          <View className="pic-x" {...aria('button', '删掉这张')} onClick={() => onRemove(index)}>
            <Icon name="close" size={16} />
          </View>
        </View>
      ))}
      {photos.length < max ? (
        <View className="pic-add" {...aria('button')} hoverClass="press" onClick={onAdd}>
          <Icon name="camera" size={30} />
          拍照
        </View>
      ) : null}
    </View>
  );
}
