// The list of what the server supports, out of the tables that carry it out.
import { commands } from '../commands/table.ts';
import { supported } from '../language.ts';

const BEGIN = '<!-- supported: begin (npm run readme) -->';
const END = '<!-- supported: end -->';

/** The README with its list brought up to date. */
export function withSupportedList(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error('the README has lost the marks of its list');
  return `${readme.slice(0, from + BEGIN.length)}\n\n${supportedList()}\n\n${readme.slice(to)}`;
}

function supportedList(): string {
  const lines: [what: string, names: readonly string[]][] = [
    ['Commands', [...commands.keys()].sort()],
    ['Query operators', supported.queryOperators],
    ['Update operators', supported.updateOperators],
    ['Aggregation stages', supported.stages],
    ['Accumulators', supported.accumulators],
    ['Expression operators', supported.expressionOperators],
  ];
  return lines
    .map(([what, names]) => `- ${what}: ${names.map((name) => `\`${name}\``).join(', ')}.`)
    .join('\n');
}
