/** The icon that a category names, where it is one of ours; a plain tag otherwise. */
import type { IconName } from './icon';

const known = {
  lamp: 'lamp',
  road: 'road',
  drop: 'drop',
  flame: 'flame',
  tree: 'tree',
  broom: 'broom',
  building: 'building',
  elevator: 'elevator',
  speaker: 'speaker',
  car: 'car',
  hammer: 'hammer',
  paw: 'paw',
  handshake: 'handshake',
  elder: 'elder',
  child: 'child',
  book: 'book',
  shield: 'shield',
  card: 'card',
  pulse: 'pulse',
  bowl: 'bowl',
  home: 'home',
  list: 'list',
  people: 'people',
  tag: 'tag',
  horn: 'horn',
} as const satisfies Partial<Record<IconName, IconName>>;

export const categoryIcon = (name: string): IconName =>
  name in known ? known[name as keyof typeof known] : 'tag';
