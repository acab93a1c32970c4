/** Plays the stories through the commands in the order of their moments, clocks ringing in between, as if 90 days passed. */
import mongoose from 'mongoose';
import type { CommandContext } from '../kernel/context.ts';
import { systemActor, type Actor } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { sweep, type RequestDocument } from '../requests/index.ts';
import { inParallel } from './in-parallel.ts';
import { opening, stepAfter, type Played } from './next-step.ts';
import type { DemoPeople } from './people-of-the-demo.ts';
import type { Story } from './stories.ts';
import { Timeline } from './timeline.ts';

const hour = 3_600_000;
/** Steps within this stretch are of different requests, so they may run beside each other. */
const stretch = 3 * hour;
/** Steps under way at one moment: their writes share a sync to disk. */
const atOnce = 32;

export interface PlayReport {
  submitted: number;
  steps: number;
  /** Steps that came too late, by error code: a few are expected, where a clock was quicker. */
  refused: Record<string, number>;
}

export async function playStories(
  stories: readonly Story[],
  people: DemoPeople,
  { until, progress }: { until: Date; progress: (share: number) => void },
): Promise<PlayReport> {
  const report: PlayReport = { submitted: 0, steps: 0, refused: {} };
  const timeline = new Timeline<Played>();
  for (const story of stories) timeline.add(story.at.getTime(), opening(story, people));
  let rungAt = 0;
  for (
    let first = timeline.next();
    first !== undefined && first <= until.getTime();
    first = timeline.next()
  ) {
    if (first - rungAt >= 6 * hour) {
      rungAt = first;
      await sweep(contextOf(systemActor('requests.clock'), first));
    }
    const together = timeline.takeUntil(Math.min(first + stretch, until.getTime()));
    await inParallel(together, atOnce, ({ at, item }) => play(item, at, timeline, report));
    progress(report.submitted / stories.length);
  }
  await sweep(contextOf(systemActor('requests.clock'), until.getTime()));
  return report;
}

const contextOf = (actor: Actor, at: number): CommandContext => ({ actor, now: new Date(at) });

async function play(
  played: Played,
  at: number,
  timeline: Timeline<Played>,
  report: PlayReport,
): Promise<void> {
  let request: RequestDocument | null;
  try {
    request = await played.run(new Date(at));
    report.steps += 1;
    if (played.opens) report.submitted += 1;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refused[error.code] = (report.refused[error.code] ?? 0) + 1;
    // A clock was quicker and sent it one level up: the story goes on from where the request is now.
    request = played.requestId === undefined ? null : await asItIsNow(played.requestId);
  }
  const following = request && (await stepAfter(played.story, request, played.done, new Date(at)));
  if (following) timeline.add(following.at.getTime(), following.played);
}

const asItIsNow = (id: string): Promise<RequestDocument | null> =>
  mongoose.connection.collection<RequestDocument>('requests').findOne({ _id: id });
