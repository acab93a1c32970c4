/** The platform that this build runs on; the other one is left out of the bundle. */
export { platform } from './current';
export type { InkPad, LocalFile, Recording, Spot } from './types';
