/** Drawing a signature on a canvas, the same for both platforms. */
import type { InkPad } from './types';

type Pen = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'scale'
> & { fillStyle: unknown; strokeStyle: unknown; lineWidth: number; lineCap: unknown };

/** White paper and dark ink, so that the picture can be read wherever it is shown. */
export function inkOn(pen: Pen, size: { width: number; height: number; ratio: number }) {
  pen.scale(size.ratio, size.ratio);
  const clear = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size.width, size.height);
  };
  clear();
  const line: InkPad['line'] = (from, to) => {
    pen.strokeStyle = '#1f2a2e';
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  return { clear, line };
}
