/** Makes a harmless picture of an uploaded one: turned upright, capped, written anew, without any metadata. */
import sharp from 'sharp';
import { invalid } from '../kernel/errors.ts';

export interface CleanPhoto {
  bytes: Buffer;
  width: number;
  height: number;
  thumbnail: Buffer;
}

const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 2_560;
const THUMBNAIL_SIDE = 480;
const QUALITY = 82;

// Two cores serve everybody: libvips must not take them all for one picture.
sharp.concurrency(1);

export async function cleanPhoto(bytes: Buffer): Promise<CleanPhoto> {
  try {
    const full = await render(bytes, MAX_SIDE);
    const small = await render(full.data, THUMBNAIL_SIDE);
    return { bytes: full.data, width: full.info.width, height: full.info.height, thumbnail: small.data };
  } catch {
    throw invalid('files.unreadable', '这张照片无法识别或尺寸过大，请换一张');
  }
}

const render = (bytes: Buffer, side: number) =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: false })
    .toBuffer({ resolveWithObject: true });
