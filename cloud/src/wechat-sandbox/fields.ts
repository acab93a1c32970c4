/** The limits that WeChat sets on each kind of template field; a value past them is refused, never cut. */
import { fieldKind, type FieldKind, type Template } from './templates.ts';
import { WechatError } from './errors.ts';

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|[-/]\d{1,2}[-/]\d{1,2})`;
const TIME = new RegExp(`^(${DAY}\\s?)?${CLOCK}(\\s?~\\s?(${DAY}\\s?)?${CLOCK})?$`);
const DATE = new RegExp(`^${DAY}(\\s?${CLOCK})?(\\s?~\\s?${DAY}(\\s?${CLOCK})?)?$`);
const HAN = /\p{Script=Han}/u;

const FITS: Record<FieldKind, (value: string, options: string[]) => boolean> = {
  thing: (value) => length(value) <= 20,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  name: (value) => !/\d/.test(value) && length(value) <= (HAN.test(value) ? 10 : 20),
  time: (value) => TIME.test(value) || DATE.test(value),
  date: (value) => DATE.test(value),
  number: (value) => length(value) <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  character_string: (value) => length(value) <= 32 && /^[\x20-\x7e]+$/.test(value),
  letter: (value) => /^[a-zA-Z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && /^[\p{P}\p{S}]+$/u.test(value),
  car_number: (value) => length(value) <= 8 && /^\p{Script=Han}?[A-Z\d]+\p{Script=Han}?$/u.test(value),
  const: (value, options) => options.includes(value),
  enum_string: (value, options) => options.includes(value),
};

/** Names the first bad field the way WeChat does: `argument invalid! data.thing1.value invalid`. */
export function checkFields(template: Template, data: Record<string, unknown>): Map<string, string> {
  const values = new Map<string, string>();
  for (const { key, options } of template.fields) {
    const value = (data[key] as { value?: unknown } | undefined)?.value;
    if (value === undefined || value === '') throw bad(key, 'is empty');
    if (typeof value !== 'string') throw bad(key, 'invalid');
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
    if (/[\u0000-\u001f\u007f]/.test(value)) throw bad(key, 'invalid');
    if (!FITS[fieldKind(key)](value, options ?? [])) throw bad(key, 'invalid');
    values.set(key, value);
  }
  const unknown = Object.keys(data).find((key) => !values.has(key));
  if (unknown !== undefined) throw bad(unknown, 'invalid');
  return values;
}

function bad(key: string, what: string): WechatError {
  return new WechatError(47003, `argument invalid! data.${key}.value ${what}`);
}

function length(value: string): number {
  return [...value].length;
}
