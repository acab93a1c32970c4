/** Paging by the last row seen: its time and its id, so that nothing is skipped or shown twice while rows come in. */
import { invalid } from './errors.ts';

/** Where a row stands in a list that is sorted by time and then by id. */
export interface Position {
  at: Date;
  id: string;
}

export const cursorOf = (at: Date, id: string): string => `${at.getTime()}_${id}`;

export function readCursor(text: string | undefined): Position | undefined {
  if (text === undefined) return undefined;
  const [time = '', id = ''] = text.split('_');
  const at = new Date(Number(time));
  if (!/^\d+$/.test(time) || id === '' || Number.isNaN(at.getTime())) {
    throw invalid('common.cursor', '翻页位置不对，请从第一页重新看');
  }
  return { at, id };
}

/** The condition for rows after that position, sorted by the field and then by id. */
export function after(field: string, direction: 1 | -1, { at, id }: Position): Record<string, unknown> {
  const beyond = direction === 1 ? '$gt' : '$lt';
  return {
    [field]: { [`${beyond}e`]: at },
    $or: [{ [field]: { [beyond]: at } }, { _id: { [beyond]: id } }],
  };
}

/** For rows that come from several places. */
export const newestFirst = (one: Position, other: Position): number =>
  other.at.getTime() - one.at.getTime() || Number(one.id < other.id) - Number(one.id > other.id);
