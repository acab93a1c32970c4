/** The platform that this build runs on; the other one is left out of the bundle. */
import { h5 } from './h5';
import type { Platform } from './types';
import { weapp } from './weapp';

export const platform: Platform = process.env.TARO_ENV === 'h5' ? h5 : weapp;
export type { InkPad, LocalFile, Recording, Spot } from './types';
