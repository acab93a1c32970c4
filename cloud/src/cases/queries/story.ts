/** Everything that was done with a person, in one order of time: case files, private notes, requests, services, lessons. */
import type { StaffActor } from '../../kernel/actor.ts';
import { cursorOf, newestFirst, readCursor } from '../../kernel/paging.ts';
import { historyOf as lessonsOf } from '../../activities/index.ts';
import { historyOf as appointmentsOf } from '../../appointments/index.ts';
import { historyOf as requestsOf } from '../../requests/index.ts';
import type { StoryKind } from '../contract.constants.ts';
import type { CaseRecord } from '../model/document.ts';
import { canSee } from '../policy.ts';
import {
  storyOfAppointment,
  storyOfCase,
  storyOfLesson,
  storyOfNote,
  storyOfRequest,
  type StoryEntry,
} from '../present/story.ts';
import { openCase } from '../sealing.ts';
import { documentsOf } from './list.ts';
import { notesOf } from './notes.ts';

export interface StoryQuery {
  kind?: StoryKind;
  cursor?: string;
  limit?: number;
}

export interface StoryPage {
  entries: StoryEntry[];
  nextCursor?: string;
}

export async function storyOf(
  actor: StaffActor,
  file: CaseRecord,
  { kind, cursor, limit = 40 }: StoryQuery,
): Promise<StoryPage> {
  const before = readCursor(cursor);
  const wanted = (one: StoryKind) => kind === undefined || kind === one;
  const page = { limit: limit + 1, ...(before ? { before } : {}) };
  const person = [actor, file.residentId, page] as const;
  const sources = await Promise.all([
    wanted('case') || wanted('note') ? fromFiles(actor, file, wanted) : [],
    wanted('request') ? requestsOf(...person).then((found) => found.map(storyOfRequest)) : [],
    wanted('appointment') ? appointmentsOf(...person).then((found) => found.map(storyOfAppointment)) : [],
    wanted('lesson') ? lessonsOf(...person).then((found) => found.map(storyOfLesson)) : [],
  ]);
  const entries = sources
    .flat()
    .filter((entry) => !before || newestFirst(before, entry) < 0)
    .sort(newestFirst);
  const shown = entries.slice(0, limit);
  const last = entries.length > limit ? shown.at(-1) : undefined;
  return { entries: shown, ...(last ? { nextCursor: cursorOf(last.at, last.id) } : {}) };
}

/** Of the person's other files only those that this actor may see. */
async function fromFiles(
  actor: StaffActor,
  file: CaseRecord,
  wanted: (kind: StoryKind) => boolean,
): Promise<StoryEntry[]> {
  const files = (await documentsOf(file.residentId)).filter((other) => canSee(actor, other)).map(openCase);
  const notes = wanted('note') ? await notesOf(files.map(({ _id }) => _id)) : [];
  return [
    ...(wanted('case') ? files.flatMap((one) => storyOfCase(one, file._id)) : []),
    ...notes.map(storyOfNote),
  ];
}
