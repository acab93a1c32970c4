/** An image with its words for those who cannot see it; no words means decoration. */
import { Image } from '@tarojs/components';
import type { ImageProps } from '@tarojs/components';

const named = (label: string): object =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : label ? { ariaLabel: label } : {};

export function Picture({ label = '', ...image }: ImageProps & { label?: string }) {
  return <Image {...image} {...named(label)} />;
}
