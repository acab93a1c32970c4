/** Regular expressions of filters. */
import { MongoError, badValue } from '../errors.ts';
import { isRegex, Kind, kindOf, regexParts, stringOf, toNumber } from '../bson/index.ts';
import type { Predicate } from './paths.ts';

/** `$options` wins over the options inside of the expression, as in MongoDB. */
export function regexPredicate(operand: unknown, options?: unknown): Predicate {
  const [pattern, own] = isRegex(operand) ? regexParts(operand) : [stringOf(operand), ''];
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  const flags = options ?? own;
  const expression = compileRegex(pattern, flags);
  return (value) => {
    const kind = kindOf(value);
    if (kind === Kind.String) return expression.test(stringOf(value));
    if (kind !== Kind.Regex) return false;
    const [otherPattern, otherFlags] = regexParts(value);
    return otherPattern === pattern && otherFlags === flags;
  };
}

function compileRegex(pattern: string, flags: string): RegExp {
  for (const flag of flags) {
    if (!'imsu'.includes(flag)) throw new MongoError(51108, `invalid flag in regex options: ${flag}`);
  }
  try {
    return new RegExp(pattern, [...new Set(flags.replaceAll('u', ''))].join(''));
  } catch (error) {
    throw new MongoError(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

/** What every matching string begins with, when the expression says so; `only`: and that is all it says. */
export function regexPrefix(
  operand: unknown,
  options?: unknown,
): { prefix: string; only: boolean } | undefined {
  const [pattern, own] = isRegex(operand) ? regexParts(operand) : [operand, ''];
  if (typeof pattern !== 'string' || (options ?? own) !== '' || !pattern.startsWith('^')) return undefined;
  if (pattern.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}]|\\[^\w\s])*)(.*)$/s.exec(pattern);
  if (!literal) return undefined;
  const [, text = '', rest = ''] = literal;
  const optional = /^[*?{]/.test(rest);
  const kept = optional ? text.replace(/(?:\\[^]|[^\\])$/u, '') : text;
  const prefix = kept.replace(/\\(.)/gs, '$1');
  return prefix ? { prefix, only: rest === '' } : undefined;
}

export function modPredicate(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length !== 2)
    throw badValue(`malformed mod, ${operand.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = operand.map((part) => Math.trunc(toNumber(part))) as [number, number];
  if (!Number.isSafeInteger(divisor)) throw badValue('malformed mod, divisor not a number');
  if (!Number.isSafeInteger(remainder)) throw badValue('malformed mod, remainder not a number');
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return (value) => kindOf(value) === Kind.Number && remainderOf(value, divisor) === remainder;
}

function remainderOf(value: unknown, divisor: number): number {
  const number = Math.trunc(toNumber(value));
  if (Number.isSafeInteger(number) || !Number.isFinite(number)) return (number % divisor) + 0;
  const long = value as { _bsontype?: string; toBigInt(): bigint };
  const exact = long._bsontype === 'Long' ? long.toBigInt() : BigInt(number);
  return Number(exact % BigInt(divisor));
}
