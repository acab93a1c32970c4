/** The platform of this build: WeChat. A build for the browser takes current.h5.ts in its place, and neither carries the other. */
import type { Platform } from './types';
import { weapp } from './weapp';

export const platform: Platform = weapp;
