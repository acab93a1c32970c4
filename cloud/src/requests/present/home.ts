/** The admin's first screen. */
import type { StaffActor } from '../../kernel/actor.ts';
import type { AnswerOf } from '../../kernel/contract.ts';
import type { requestEndpoints } from '../contract.ts';
import type { Home } from '../queries/home.ts';
import { surroundings } from '../surroundings.ts';
import { presentStaffRow } from './staff.ts';
import { staffTitle } from './words.ts';

type HomeAnswer = AnswerOf<typeof requestEndpoints, 'GET /desk/home'>;

export function presentHome(home: Home, actor: StaffActor, now: Date): HomeAnswer {
  const { counts, oldestOverdueMinutes, oldestWaitingMinutes, due, first, feed, week } = home;
  return {
    now: now.toISOString(),
    office: officeAt(actor.post.unitPath, now),
    counts,
    ...(oldestOverdueMinutes === undefined ? {} : { oldestOverdueMinutes }),
    ...(oldestWaitingMinutes === undefined ? {} : { oldestWaitingMinutes }),
    due: due.map((moment) => ({ ...moment, at: moment.at.toISOString() })),
    first: first.map((row) => presentStaffRow(row, actor, now)),
    feed: feed.flatMap(({ _id, title, timeline }) => {
      const entry = timeline.at(-1);
      if (!entry) return [];
      return [
        { requestId: _id, at: entry.at.toISOString(), action: entry.action, title, text: staffTitle(entry) },
      ];
    }),
    week,
  };
}

function officeAt(unitPath: string, now: Date): HomeAnswer['office'] {
  const { calendar } = surroundings().terms(undefined, unitPath);
  const frames = calendar.framesOn(now);
  const open = calendar.isOpen(now);
  const change = open
    ? frames.find((frame) => frame.from <= now && now < frame.to)?.to
    : calendar.nextOpen(now);
  return {
    open,
    frames: frames.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    ...(change ? { minutesToChange: Math.ceil((change.getTime() - now.getTime()) / 60_000) } : {}),
  };
}
