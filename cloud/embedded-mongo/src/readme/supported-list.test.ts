import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withSupportedList } from './supported-list.ts';

it('the README lists exactly what is supported', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withSupportedList(readme));
});
