// A request's number without this year: 1123-0047 for 20261123-0047.
import { isoDay } from './time';

export function shortNumber(number: string, now: number): string {
  const year = isoDay(now).slice(0, 4);
  return /^\d{8}-/.test(number) && number.startsWith(year) ? number.slice(4) : number;
}
