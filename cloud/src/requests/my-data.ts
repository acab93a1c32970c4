/** What requests keep about a resident, for the resident's own export: everything that they may read on their screen. */
import { civilDate } from '../kernel/calendar-days.ts';
import type { ExportSection } from '../people/index.ts';
import { requestActions, requestStates } from './contract.constants.ts';
import type { RequestDocument } from './model/document.ts';
import { findRequests } from './queries/collection.ts';

const most = 1000;

export async function exportRequestsOf(residentId: string): Promise<ExportSection[]> {
  const own = await findRequests({ residentIds: residentId }, { sort: { submittedAt: -1 }, limit: most });
  return own.map((request) => ({ title: `诉求 ${request.number} ${request.title}`, rows: rowsOf(request) }));
}

const dayOf = (at: Date): string => civilDate(at.getTime());

function rowsOf({
  text,
  state,
  place,
  submittedAt,
  rating,
  resolution,
  timeline,
}: RequestDocument): string[] {
  return [
    `提交：${dayOf(submittedAt)}，${requestStates[state].resident}`,
    `地点：${place.text}`,
    ...(text ? [`原话：${text}`] : []),
    ...timeline.flatMap(({ at, action, publicText }) =>
      publicText ? [`${dayOf(at)} ${requestActions[action]}：${publicText}`] : [],
    ),
    ...(resolution ? [`答复：${resolution.reply}`] : []),
    ...(rating ? [`您的评价：${rating.satisfaction} 分 ${rating.words ?? ''}`] : []),
  ];
}
