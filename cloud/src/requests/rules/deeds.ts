/** Each action of the lifecycle table with what it does to owner, clocks and facts. Pure. */
import type { DeadlinePolicy } from '../../catalogue/contract.ts';
import type { WorkingCalendar } from '../../kernel/calendar.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import type {
  ClockKind,
  Outcome,
  RejectReason,
  ReturnReason,
  SolvedAnswer,
  Urgency,
} from '../contract.constants.ts';
import type { RequestDocument, RequestOwner, RequestVisit } from '../model/document.ts';
import { clockStarted, meetClock, startClock, stopClocks, type ClocksChanged } from './clocks.ts';
import { move, type Deed, type Unsaved } from './moves.ts';

/** What clocks are set by. */
export interface Terms {
  policy: DeadlinePolicy;
  calendar: WorkingCalendar;
}

export function submit<T extends Unsaved>(request: T, deed: Deed, terms: Terms): T {
  return move(request, deed, {
    clocks: started({ clocks: [], changes: [] }, 'accept', request.urgency, deed, terms),
  });
}

export interface Acceptance {
  category: NonNullable<RequestDocument['category']>;
  urgency: Urgency;
  terms: Terms;
}

export function accept<T extends Unsaved>(request: T, deed: Deed, acceptance: Acceptance): T {
  const { category, urgency, terms } = acceptance;
  const met = meetClock(request.clocks, 'accept', deed.now);
  return move(request, deed, {
    clocks: started(met, 'resolve', urgency, deed, terms),
    fields: { category, urgency, policyCode: terms.policy.code },
  });
}

export const reject = <T extends Unsaved>(
  request: T,
  deed: Deed,
  rejection: { reason: RejectReason; instead: string },
): T => {
  const met = meetClock(request.clocks, 'accept', deed.now);
  const stopped = stopClocks(met.clocks, deed.now);
  const clocks = { clocks: stopped.clocks, changes: [...met.changes, ...stopped.changes] };
  return move(request, deed, { clocks, fields: { rejection } });
};

export interface Assignment {
  owner: RequestOwner;
  terms: Terms;
  copies?: RequestOwner[];
  routing?: RequestDocument['routing'];
}

/** The first response is owed from the first assignment on; handing it on does not start the time anew. */
export function assign<T extends Unsaved>(request: T, deed: Deed, assignment: Assignment): T {
  const { owner, terms, copies = [], routing } = assignment;
  const known = request.clocks.some((clock) => clock.kind === 'firstResponse');
  const clocks = { clocks: request.clocks, changes: [] };
  const all = [...request.copies, ...copies];
  return move(request, deed, {
    owner,
    ...(known ? {} : { clocks: started(clocks, 'firstResponse', request.urgency, deed, terms) }),
    fields: {
      copies: all,
      ...(copies.length > 0
        ? {
            scopes: joinScopes(
              request.scopes,
              copies.map((copy) => copy.unitPath),
            ),
          }
        : {}),
      ...(routing ? { routing } : {}),
    },
  });
}

export const claim = <T extends Unsaved>(request: T, deed: Deed, owner: RequestOwner): T =>
  move(request, deed, { owner });

export const start = <T extends Unsaved>(request: T, deed: Deed): T =>
  move(request, deed, { clocks: meetClock(request.clocks, 'firstResponse', deed.now) });

/** What has been arranged with the resident is the first response; the visit's later fate changes no clock. */
export function visit<T extends Unsaved>(request: T, deed: Deed, told: RequestVisit): T {
  const others = (request.visits ?? []).filter(({ appointmentId }) => appointmentId !== told.appointmentId);
  return move(
    request,
    { ...deed, visit: told },
    {
      fields: { visits: [...others, told] },
      ...(told.state === 'arranged' ? { clocks: meetClock(request.clocks, 'firstResponse', deed.now) } : {}),
    },
  );
}

export const giveBack = <T extends Unsaved>(request: T, deed: Deed, reason: ReturnReason): T =>
  move(request, deed, {
    owner: reception(request),
    fields: { returnCount: request.returnCount + 1, lastReturn: { reason, at: deed.now } },
  });

export function resolve<T extends Unsaved>(
  request: T,
  deed: Deed,
  resolution: { outcome: Outcome; reply: string; privateNote?: string; photoIds: string[] },
): T {
  return move(request, deed, {
    clocks: meetClock(request.clocks, 'resolve', deed.now),
    fields: { resolution: { ...resolution, at: deed.now }, resolvedAt: deed.now },
  });
}

/** "Not solved" gives the handler the work back with the same limit, counted from now. */
export function rate<T extends Unsaved>(
  request: T,
  deed: Deed,
  rating: { solved: SolvedAnswer; satisfaction: number; words?: string },
  terms: Terms,
): T {
  const rated = { rating: { ...rating, at: deed.now } };
  if (deed.to === 'closed') return move(request, deed, { fields: rated });
  const clocks = { clocks: request.clocks, changes: [] };
  return move(request, deed, {
    clocks: started(clocks, 'resolve', request.urgency, deed, terms),
    fields: { ...rated, resolution: undefined, resolvedAt: undefined },
  });
}

export const cancel = <T extends Unsaved>(request: T, deed: Deed): T =>
  move(request, deed, { clocks: stopClocks(request.clocks, deed.now) });

/** Who has a request before it is assigned and after it comes back. */
export const reception = ({ place }: Pick<RequestDocument, 'place'>): RequestOwner => ({
  kind: 'pool',
  unitId: place.community.id,
  unitPath: place.community.path,
  unitName: place.community.name,
});

function started(
  before: ClocksChanged,
  kind: ClockKind,
  urgency: Urgency,
  { now }: Deed,
  { policy, calendar }: Terms,
): ClocksChanged {
  const { reminders, ladder, limits } = policy;
  const clock = startClock({ kind, limits: limits[urgency][kind], calendar, reminders, ladder }, now);
  return { clocks: [...before.clocks, clock], changes: [...before.changes, clockStarted(clock)] };
}
