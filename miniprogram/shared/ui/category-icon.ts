/** The icon that a category names, where it is one of ours; a plain tag otherwise. */
import type { IconName } from './icon';

const known = new Set<string>([
  'alert',
  'camera',
  'clock',
  'door',
  'eyeoff',
  'home',
  'horn',
  'lamp',
  'list',
  'people',
  'phone',
  'pin',
  'spark',
  'tag',
  'user',
  'working',
]);

export const categoryIcon = (name: string): IconName => (known.has(name) ? (name as IconName) : 'tag');
