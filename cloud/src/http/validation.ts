/** Checks input against the contract's schemas and says in Chinese what is wrong, and where. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { TSchema } from 'typebox';
import { invalid } from '../kernel/errors.ts';
import type { Issue } from '../kernel/errors.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => Ajv2020;

const options: Options = { allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true };
/** Bodies are taken as they are: "5" is not 5. */
const bodies = addFormats(new Ajv2020(options));
/** Everything in an address is text, so numbers and yes/no are read from it. */
const addresses = addFormats(new Ajv2020({ ...options, coerceTypes: true }));

export type Check = (input: unknown) => void;

export const bodyCheck = (schema: TSchema): Check => check(bodies.compile(schema));
/** Changes numbers and booleans written as text in place. */
export const addressCheck = (schema: TSchema): Check => check(addresses.compile(schema));

/** For answers: a breach is our own mistake, so it is not an AppError. */
export function answerCheck(schema: TSchema, route: string): Check {
  const validate = bodies.compile(schema);
  return (answer) => {
    if (validate(answer)) return;
    const problems = errorsOf(validate).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
    throw new Error(`The answer of ${route} breaks its contract: ${problems.join('; ')}`);
  };
}

function check(validate: ValidateFunction): Check {
  return (input) => {
    if (validate(input)) return;
    const issues = toIssues(errorsOf(validate));
    throw invalid('common.invalid', `提交的内容有误：${issues[0]?.message ?? '请检查后再试'}`, { issues });
  };
}

const errorsOf = (validate: ValidateFunction): readonly ErrorObject[] => validate.errors ?? [];

function toIssues(errors: readonly ErrorObject[]): Issue[] {
  // A choice that fits nothing reports every alternative; the sentence about the choice is enough.
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => schemaPath);
  const telling = errors.filter(
    ({ schemaPath }) =>
      !choices.some((choice) => schemaPath !== choice && schemaPath.startsWith(`${choice}/`)),
  );
  return telling.slice(0, 50).map((error) => ({ path: pathOf(error), message: sentence(error) }));
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'required') return `${instancePath}/${String(params.missingProperty)}`;
  if (keyword === 'additionalProperties') return `${instancePath}/${String(params.additionalProperty)}`;
  return instancePath;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  object: '对象',
  array: '列表',
};

const formatNames: Readonly<Record<string, string>> = {
  'date-time': '日期时间',
  date: '日期',
  email: '邮箱',
};

const sentences: Readonly<Record<string, (limit: string) => string>> = {
  required: () => '缺少必填项',
  additionalProperties: () => '多出了不认识的项',
  type: (limit) => `应为${typeNames[limit] ?? limit}`,
  minLength: (limit) => (limit === '1' ? '不能为空' : `至少 ${limit} 个字`),
  maxLength: (limit) => `最多 ${limit} 个字`,
  minimum: (limit) => `不能小于 ${limit}`,
  maximum: (limit) => `不能大于 ${limit}`,
  minItems: (limit) => `至少 ${limit} 项`,
  maxItems: (limit) => `最多 ${limit} 项`,
  uniqueItems: () => '有重复的项',
  pattern: () => '格式不正确',
  format: (limit) => `应为${formatNames[limit] ?? '正确的格式'}`,
  anyOf: () => '不在可选范围内',
  enum: () => '不在可选范围内',
  const: () => '不在可选范围内',
};

function sentence({ keyword, params }: ErrorObject): string {
  const limit = String(params.limit ?? params.type ?? params.format ?? '');
  return sentences[keyword]?.(limit) ?? '不符合要求';
}
