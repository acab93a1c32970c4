/** The platform of this build: the browser. */
import { h5 } from './h5';
import type { Platform } from './types';

export const platform: Platform = h5;
