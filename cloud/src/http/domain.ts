/** What a domain's front door offers to the application; app.ts lists the domains, nothing else knows them all. */
import type { ResidentActor } from '../kernel/actor.ts';
import type { Reaction } from '../kernel/events.ts';
import type { Job } from '../kernel/jobs.ts';
import type { Purge } from '../kernel/retention.ts';
import type { TimelineCheck } from '../kernel/timeline-check.ts';
import type { Route } from './routes.ts';

export interface Domain {
  name: string;
  routes?: readonly Route[];
  reactions?: readonly Reaction[];
  jobs?: readonly Job[];
  /** What it takes away when its time is over. */
  purges?: readonly Purge[];
  /** What its timelines have to say of what is stored. */
  timelines?: readonly TimelineCheck[];
  /** Runs after the indexes are there and before the first call is taken, in the order of the list. */
  start?: () => Promise<void>;
  /** Runs when the process drains, in reverse order. */
  stop?: () => Promise<void>;
  /** The domain that keeps residents' files says who a session's resident is. */
  findResident?: (id: string) => Promise<ResidentActor | undefined>;
}
