/** Reads the query of an address: a flat set of names, each at most once. */
import { invalid } from '../kernel/errors.ts';

export function readQuery(search: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(query, name) || name === '__proto__') {
      const issues = [{ path: `/${name}`, message: '不能重复' }];
      throw invalid('common.repeatedParameter', '地址中有重复的参数', { issues });
    }
    query[name] = value;
  }
  return query;
}
