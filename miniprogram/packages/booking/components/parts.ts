/** The parts of choosing; elder mode shows one of them at a time. */
export type PartName = 'who' | 'day' | 'hour';
