/** The civil day in China as YYYY-MM-DD. */
import { shanghaiDay } from '../../../shared/format/time';

const two = (value: number) => String(value).padStart(2, '0');

export const today = (now: Date): string => {
  const { year, month, date } = shanghaiDay(now);
  return `${year}-${two(month)}-${two(date)}`;
};
