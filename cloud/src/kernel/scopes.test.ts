import { expect, it } from 'vitest';
import { joinScopes } from './scopes.ts';

it('writes out every path above, once', () => {
  expect(joinScopes([], ['/d1/s1/c1/'])).toEqual(['/d1/', '/d1/s1/', '/d1/s1/c1/']);
  expect(joinScopes(['/d1/', '/d1/s1/'], ['/d1/s2/'])).toEqual(['/d1/', '/d1/s1/', '/d1/s2/']);
  expect(joinScopes(['/d1/'], [''])).toEqual(['/d1/']);
});
