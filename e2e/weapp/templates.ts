/** Reads the emitted base.wxml: which element a node number stands for, and which events that element hears. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Template {
  tag: string;
  /** Event types without their prefix, as in `tap`. */
  hears: ReadonlySet<string>;
}

const opening = /<template name="tmpl_0_(\d+)(?:_blur)?">\s*<([\w-]+)((?:[^>"]|"[^"]*")*)>/g;

export function readTemplates(folder: string): Map<string, Template> {
  const source = readFileSync(path.join(folder, 'base.wxml'), 'utf8');
  const templates = new Map<string, Template>();
  for (const [, number = '', tag = '', attributes = ''] of source.matchAll(opening)) {
    if (tag === 'template') continue;
    const hears = [...attributes.matchAll(/(?:bind|catch):?(\w+)="eh"/g)].map(([, type = '']) => type);
    templates.set(number, { tag, hears: new Set(hears) });
  }
  return templates;
}
