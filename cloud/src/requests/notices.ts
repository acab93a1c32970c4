/** Who hears what about a step of a request. Nobody is told of what they did themselves. */
import type { Notice } from '../notifications/index.ts';
import { clockKinds, requestStates } from './contract.constants.ts';
import type { RequestDocument, RequestOwner, TimelineEntry } from './model/document.ts';
import { ownerName, residentTitle } from './present/words.ts';
import { returnsUntilRuling } from './rules/lifecycle.ts';
import { surroundings } from './surroundings.ts';

type Message = Omit<Notice, 'cause'>;
type Content = Omit<Message, 'to'>;

export function noticesOf(request: RequestDocument, entry: TimelineEntry): Message[] {
  const all = [...toStaff(request, entry), ...toResidents(request, entry)];
  const seen = new Set<string>();
  return all.filter(({ to }) => {
    const key = `${to.kind}/${to.id}`;
    // Only after a visit: the worker who was there is reminded that the request is still open.
    if ((to.id === entry.by.id && entry.action !== 'visit') || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const about = (request: RequestDocument) => ({ kind: 'request' as const, id: request._id });
const staffLink = (request: RequestDocument) => `packages/work/pages/request/index?id=${request._id}`;

function toStaff(request: RequestDocument, entry: TimelineEntry): Message[] {
  const content = staffContent(request, entry);
  if (!content) return [];
  return staffFor(request, entry).map((id) => ({
    to: { kind: 'staff', id },
    ...content,
    urgent: content.urgent ?? request.urgency === 'urgent',
    about: about(request),
    link: staffLink(request),
  }));
}

function staffContent(request: RequestDocument, entry: TimelineEntry): Content | undefined {
  const { title, number, place, signs } = request;
  const body = `${title}，${place.text}`;
  const kindOfClock = entry.clock ? clockKinds[entry.clock.kind] : '';
  const state = requestStates[entry.to].staff;
  switch (entry.action) {
    case 'submit':
      if (signs.length > 0) {
        return { kind: 'urgentPage', title: `紧急：${signs.join('、')}`, body, state: '紧急', urgent: true };
      }
      return entry.to === request.state
        ? { kind: 'requestAssigned', title: '新诉求待受理', body, state }
        : undefined;
    case 'assign':
    case 'transfer':
      return { kind: 'requestAssigned', title: '新派单', body, state };
    case 'escalate':
      return { kind: 'requestEscalated', title: '有诉求上报到您这里', body, state };
    case 'return':
      return { kind: 'requestAssigned', title: '诉求被退回，请重新派单', body, state: '已退回' };
    case 'remind':
      return entry.clock?.level
        ? {
            kind: 'requestBreached',
            title: `${kindOfClock}已超时`,
            body: `${number} ${body}`,
            state: '已超时',
          }
        : {
            kind: 'requestDue',
            title: `${kindOfClock}时限已用 ${entry.clock?.percent ?? 0}%`,
            body,
            state: '快到期',
          };
    case 'breach':
      return {
        kind: 'requestBreached',
        title: `${kindOfClock}已超时`,
        body: `${number} ${body}`,
        state: '已超时',
      };
    case 'supplement':
      return { kind: 'requestProgress', title: '居民补充了', body: entry.publicText ?? body, state };
    case 'rate':
      return entry.to === 'inProgress'
        ? {
            kind: 'requestProgress',
            title: '居民说还没有办好',
            body: entry.publicText ?? body,
            state: '办理中',
          }
        : undefined;
    case 'visit':
      return visitContent(entry, body);
    case 'cancel':
      return { kind: 'requestProgress', title: '居民撤回了诉求', body, state: '已撤回' };
    default:
      return undefined;
  }
}

/** Whoever has the request in hand hears when it can go on: after the visit, or because there will be none. */
function visitContent({ visit }: TimelineEntry, body: string): Content | undefined {
  switch (visit?.state) {
    case 'done':
      return { kind: 'requestProgress', title: '预约服务做完了，请办结', body, state: '待办结' };
    case 'cancelled':
      return { kind: 'requestProgress', title: '约好的服务取消了，请另作安排', body, state: '预约取消' };
    case 'unmet':
      return { kind: 'requestProgress', title: '约好了但没见到人，请跟进', body, state: '没见到人' };
    default:
      return undefined;
  }
}

function staffFor(request: RequestDocument, entry: TimelineEntry): string[] {
  const { peopleAt } = surroundings();
  const { community, unitPath } = request.place;
  switch (entry.action) {
    case 'submit':
      return request.signs.length > 0 ? paged(request) : peopleAt(community.path, 'clerk');
    case 'assign':
      return [...holders(entry.owner ?? request.owner), ...request.copies.flatMap(holders)];
    case 'return':
      return peopleAt(community.path, request.returnCount < returnsUntilRuling ? 'clerk' : 'dispatcher');
    case 'remind':
      if (entry.clock?.level) return peopleAt(levelPath(request, entry.clock.level), entry.clock.role);
      return actors(request);
    case 'breach':
      return [...actors(request), ...peopleAt(unitPath, 'supervisor')];
    default:
      return holders(entry.owner ?? request.owner);
  }
}

/** Before anybody has it the clerks do; then the worker, or everybody of the pool. */
const actors = (request: RequestDocument): string[] =>
  request.state === 'submitted' || request.state === 'accepted'
    ? surroundings().peopleAt(request.place.community.path, 'clerk')
    : holders(request.owner);

const holders = (owner: RequestOwner): string[] =>
  owner.kind === 'staff' ? [owner.staffId] : surroundings().peopleAt(owner.unitPath, undefined);

/** requests.md: the owner, the duty officer of the unit, and the leaders up to the district, at once. */
function paged(request: RequestDocument): string[] {
  const { peopleAt } = surroundings();
  const above = request.place.community.path.split('/').filter(Boolean);
  const levels = above.map((_, index) => `/${above.slice(0, index + 1).join('/')}/`);
  return [
    ...holders(request.owner),
    ...peopleAt(request.owner.unitPath, 'dispatcher'),
    ...levels.flatMap((path) => [...peopleAt(path, 'leader'), ...peopleAt(path, 'supervisor')]),
  ];
}

/** The path of the unit at that level above the place: district, street, community, or the owner's own unit. */
function levelPath(
  { place, owner }: RequestDocument,
  level: 'unit' | 'community' | 'street' | 'district',
): string {
  if (level === 'unit') return owner.unitPath;
  if (level === 'community') return place.community.path;
  const ids = place.community.path.split('/').filter(Boolean);
  return level === 'street' && ids.length > 2 ? `/${ids.slice(0, 2).join('/')}/` : `/${ids[0] ?? ''}/`;
}

/** What happened in the same write as the submission is in its answer, so nobody is told of it again. */
function toResidents(request: RequestDocument, entry: TimelineEntry): Message[] {
  const told = residentTitle(entry, request);
  const quiet = new Set(['submit', 'accept', 'rate', 'close', 'cancel', 'supplement', 'visit']);
  if (told === undefined || quiet.has(entry.action) || isPartOfSubmission(request, entry)) return [];
  const resolved = entry.action === 'resolve';
  const content: Content = {
    kind: resolved ? 'requestResolved' : 'requestProgress',
    title: resolved ? `${request.title}：办好了，请您评价` : `${request.title}：${told}`,
    body: entry.publicText ?? (entry.owner ? `由${ownerName(entry.owner)}负责` : told),
    state: requestStates[entry.to].resident,
    about: about(request),
    link: `packages/request/pages/detail/index?id=${request._id}`,
  };
  return request.residentIds.map((id) => ({ to: { kind: 'resident', id }, ...content }));
}

const isPartOfSubmission = (request: RequestDocument, entry: TimelineEntry): boolean =>
  entry.by.kind === 'system' && entry.at.getTime() === request.submittedAt.getTime();
