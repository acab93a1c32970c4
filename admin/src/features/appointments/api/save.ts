// Hands a file to the browser under a name with today's date.
import { isoDay } from '../../../shared/format/time';

export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}-${isoDay(Date.now())}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
