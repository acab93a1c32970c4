/** WeChat's canvas as a sheet to sign on. */
import Taro from '@tarojs/taro';
import { inkOn } from './ink';
import { Refused, type InkPad } from './types';

interface Found {
  node?: { width: number; height: number; getContext: (kind: '2d') => CanvasRenderingContext2D };
  width: number;
  height: number;
}

const find = (id: string) =>
  new Promise<Found | undefined>((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((found: (Found | null)[]) => resolve(found[0] ?? undefined));
  });

export async function inkInWechat(id: string): Promise<InkPad> {
  const found = await find(id);
  if (!found?.node) throw new Refused('签字板没有打开，可以用语音确认');
  const { node: canvas, width, height } = found;
  const ratio = Taro.getWindowInfo().pixelRatio;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  return {
    ...inkOn(canvas.getContext('2d'), { width, height, ratio }),
    at: ({ x = 0, y = 0 }) => ({ x, y }),
    save: async () => {
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: canvas as unknown as Taro.Canvas,
        fileType: 'png',
      });
      return { path: tempFilePath, kind: 'photo' };
    },
  };
}
