/** Files chosen or recorded in the browser: shown by an address of their own, kept in memory until they are sent. */
import { Refused } from './types';

const kept = new Map<string, Blob>();

/** The address under which pages show the file. */
export function keepFile(file: Blob): string {
  const address = URL.createObjectURL(file);
  kept.set(address, file);
  return address;
}

/** What was kept; a page that was loaded anew has lost it. */
export function keptFile(address: string): Blob {
  const file = kept.get(address);
  if (!file) throw new Refused('这张照片或录音要重新加一次');
  return file;
}
