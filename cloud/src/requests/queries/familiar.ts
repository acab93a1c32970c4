/** Who has served a person before: the router sends them a familiar face where a rule asks for it. */
import { civilDate } from '../../kernel/calendar-days.ts';
import type { Reporter, RequestDocument } from '../model/document.ts';
import type { Familiar } from '../surroundings.ts';
import { findRequests } from './collection.ts';

type Served = Pick<RequestDocument, 'owner' | 'reporter' | 'resolvedAt'>;

const rememberedMs = 2 * 365 * 86_400_000;
/** A relative's own matters stand between those of the senior; past a few it is not worth looking. */
const lookedAt = 5;

/** Of somebody who asked to be withheld nothing is looked up: a familiar face would tell who it is. */
export async function familiarWith(reporter: Reporter, now: Date): Promise<Familiar[]> {
  const personId = servedPerson(reporter);
  if (personId === undefined || reporter.anonymous) return [];
  const found = await findRequests<Served>(
    { residentIds: personId, resolvedAt: { $gt: new Date(now.getTime() - rememberedMs) } },
    {
      sort: { resolvedAt: -1 },
      limit: lookedAt,
      projection: { _id: 0, owner: 1, resolvedAt: 1, reporter: 1 },
    },
  );
  const last = found.find((request) => isFor(personId, request));
  if (last?.owner.kind !== 'staff' || !last.resolvedAt) return [];
  return [{ staffId: last.owner.staffId, note: `服务过这户，上次${dayInWords(last.resolvedAt, now)}` }];
}

const servedPerson = ({ onBehalfOf, residentId }: Reporter): string | undefined =>
  onBehalfOf?.residentId ?? residentId;

const isFor = (personId: string, { owner, reporter }: Served): boolean =>
  owner.kind === 'staff' && !reporter.anonymous && servedPerson(reporter) === personId;

/** 10月28日, with the year where it is not this one. */
function dayInWords(at: Date, now: Date): string {
  const [year, month, day] = civilDate(at.getTime()).split('-').map(Number);
  const thisYear = Number(civilDate(now.getTime()).slice(0, 4));
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日`;
}
