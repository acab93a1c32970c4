/** Entries of the person's story in words. */
import { appointmentStates, offerKinds } from '../../appointments/contract.constants.ts';
import { programmes } from '../../activities/contract.constants.ts';
import type { PastLesson } from '../../activities/index.ts';
import type { PastAppointment } from '../../appointments/index.ts';
import type { PastRequest } from '../../requests/index.ts';
import { requestStates } from '../../requests/contract.constants.ts';
import { caseActions } from '../contract.constants.ts';
import type { StoryItem } from '../contract.ts';
import type { CaseEntry, CaseRecord } from '../model/document.ts';
import type { NoteMark } from '../queries/notes.ts';

export type StoryEntry = Omit<StoryItem, 'at'> & { at: Date };

export const presentStory = (entry: StoryEntry): StoryItem => ({ ...entry, at: entry.at.toISOString() });

/** `shownId` is the file that is being looked at: entries of another one lead there. */
export const storyOfCase = ({ _id, timeline, content, number }: CaseRecord, shownId: string): StoryEntry[] =>
  timeline.map((entry) => {
    const text = content.texts[entry.id];
    const other = _id === shownId ? {} : { targetId: _id };
    // A value says everything in its own line.
    const [title, more] = entry.action === 'measure' && text ? [text] : [titleOf(entry), text];
    return {
      ...{ id: entry.id, at: entry.at, kind: 'case' as const, by: entry.by.name },
      title: _id === shownId ? title : `${title}（个案 ${number}）`,
      ...(more ? { text: more } : {}),
      ...other,
    };
  });

function titleOf({ action, by, worker }: CaseEntry): string {
  const to = worker?.name ?? '';
  switch (action) {
    case 'handOver':
      return `${by.name}想交给${to}`;
    case 'accept':
      return `${to}接手负责`;
    case 'decline':
      return `${to}没有接手`;
    case 'withdraw':
      return '收回了交接';
    case 'erase':
      return '居民注销，内容已清除';
    default:
      return caseActions[action];
  }
}

export const storyOfNote = ({ _id: id, at, by }: NoteMark): StoryEntry => ({
  ...{ id, at, kind: 'note', by: by.name },
  title: '写了一条私密记录',
});

export const storyOfRequest = (request: PastRequest): StoryEntry => {
  const { id, title, number, state, at, categoryName, ownerName } = request;
  return {
    ...{ id, at, kind: 'request', title, targetId: id },
    text: [`诉求 ${number}`, categoryName].filter(Boolean).join(' · '),
    ...(ownerName ? { by: ownerName } : {}),
    state: { code: state, label: requestStates[state].staff },
  };
};

export const storyOfAppointment = (appointment: PastAppointment): StoryEntry => {
  const { id, number, offerName, kind, state, providerName, at } = appointment;
  return {
    ...{ id, at, kind: 'appointment', title: offerName, by: providerName, targetId: id },
    text: `预约 ${number} · ${offerKinds[kind]}`,
    state: { code: state, label: appointmentStates[state].staff },
  };
};

export const storyOfLesson = ({ id, courseName, programme, teacherName, at }: PastLesson): StoryEntry => ({
  ...{ id, at, kind: 'lesson', title: courseName, by: teacherName, targetId: id },
  text: programmes[programme],
});
