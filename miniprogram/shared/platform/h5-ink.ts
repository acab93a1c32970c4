/** The browser's canvas as a sheet to sign on. */
import { keepFile } from './h5-files';
import { inkOn } from './ink';
import { Refused, type InkPad } from './types';

const noPad = () => new Refused('签字板没有打开，可以用语音确认');

export function inkInBrowser(id: string): Promise<InkPad> {
  const canvas = document.getElementById(id)?.querySelector('canvas');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return Promise.reject(noPad());
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  return Promise.resolve({
    ...inkOn(pen, { width, height, ratio }),
    at: ({ clientX = 0, clientY = 0 }) => {
      const { left, top } = canvas.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    },
    save: () =>
      new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve({ path: keepFile(blob), kind: 'photo' }) : reject(noPad())));
      }),
  });
}
