/** The endpoints of case files. */
import { actionOn } from '../http/action.ts';
import { handlers } from '../http/routes.ts';
import { loadFor, type OnCase } from './commands/case-command.ts';
import { close, reopen } from './commands/close.ts';
import { acceptHandOver, declineHandOver, handOver, withdrawHandOver } from './commands/hand-over.ts';
import { readNote, writeNote } from './commands/note.ts';
import { open } from './commands/open.ts';
import { reveal } from './commands/reveal.ts';
import { endGoal, measure, review, setGoal } from './commands/plan.ts';
import { changeStaff } from './commands/staff.ts';
import { caseEndpoints } from './contract.ts';
import { presentFile, presentPicked, presentRow } from './present/file.ts';
import { presentStory } from './present/story.ts';
import { listCases } from './queries/list.ts';
import { storyOf } from './queries/story.ts';
import { workersFor } from './queries/workers.ts';

const by = actionOn(async ({ id }: OnCase, actor, now) => presentFile(await loadFor(actor, id), actor, now));

export const caseRoutes = handlers(caseEndpoints, {
  'GET /desk/cases': async ({ actor, query, now }) => {
    const { rows, ...page } = await listCases(actor, query, now);
    return { items: await Promise.all(rows.map((row) => presentRow(row, actor, now))), ...page };
  },
  'GET /desk/cases/:id': async ({ actor, params, now }) =>
    presentFile(await loadFor(actor, params.id), actor, now),
  'GET /desk/cases/:id/story': async ({ actor, params, query }) => {
    const { entries, ...page } = await storyOf(actor, await loadFor(actor, params.id), query);
    return { items: entries.map(presentStory), ...page };
  },
  'GET /desk/cases/:id/workers': async ({ actor, params, query }) => {
    const workers = await workersFor(await loadFor(actor, params.id), query.text);
    return { items: workers.map(presentPicked) };
  },
  'POST /desk/cases': async ({ context, actor, body, now }) => {
    const { id } = await open(context, body);
    return presentFile(await loadFor(actor, id), actor, now);
  },
  'POST /desk/cases/:id/goals': by(setGoal),
  'POST /desk/cases/:id/end-goal': by(endGoal),
  'POST /desk/cases/:id/measures': by(measure),
  'POST /desk/cases/:id/reviews': by(review),
  'POST /desk/cases/:id/notes': by(writeNote),
  'POST /desk/cases/:id/notes/:noteId/read': ({ context, params }) => readNote(context, params),
  'POST /desk/cases/:id/reveal': ({ context, params, body }) => reveal(context, { id: params.id, ...body }),
  'POST /desk/cases/:id/staff': by(changeStaff),
  'POST /desk/cases/:id/hand-over': by(handOver),
  'POST /desk/cases/:id/accept': by(acceptHandOver),
  // The one who declined may live in another scope and sees no more of the file from here on.
  'POST /desk/cases/:id/decline': async ({ context, params, body }) => {
    await declineHandOver(context, { id: params.id, ...body });
    return { ok: true as const };
  },
  'POST /desk/cases/:id/withdraw': by(withdrawHandOver),
  'POST /desk/cases/:id/close': by(close),
  'POST /desk/cases/:id/reopen': by(reopen),
});
