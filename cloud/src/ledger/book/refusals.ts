/** Too few points, in words that say what is missing. */
import { conflict, type AppError } from '../../kernel/errors.ts';
import type { Funds } from '../rules.ts';

export const tooFew = (needed: number, { available }: Pick<Funds, 'available'>): AppError =>
  conflict(
    'points.tooFew',
    `积分不够：需要${needed}积分，现有${available}积分，还差${needed - available}积分`,
    { needed, missing: needed - available },
  );
