/** What the case files tell of a resident, for the resident's own export. */
import { civilDate } from '../kernel/calendar-days.ts';
import type { ExportSection } from '../people/index.ts';
import { caseConsents, caseOutcomes, caseStates, goalResults } from './contract.constants.ts';
import type { CaseRecord, GoalRecord } from './model/document.ts';
import { documentsOf } from './queries/list.ts';
import { countNotes } from './queries/notes.ts';
import { measureInWords } from './rules/progress.ts';
import { openCase } from './sealing.ts';

/** Workers' private notes are named by their number; the unit answers who asks to see them. */
export async function exportCasesOf(residentId: string): Promise<ExportSection[]> {
  const files = (await documentsOf(residentId)).map(openCase);
  return Promise.all(
    files.map(async (file) => ({
      title: `个案 ${file.number}`,
      rows: [
        ...rowsOf(file),
        `社工的工作记录：${await countNotes([file._id])} 条，需要查阅请联系${file.lead.unitName}`,
      ],
    })),
  );
}

function rowsOf({ content, openedAt, state, outcome, consent, lead, coWorkers }: CaseRecord): string[] {
  const end = outcome ? `，${caseOutcomes[outcome]}` : '';
  return [
    `开案：${civilDate(openedAt.getTime())}，${caseStates[state]}${end}`,
    `负责社工：${[lead, ...coWorkers].map(({ name, unitName }) => `${name}（${unitName}）`).join('、')}`,
    `同意方式：${caseConsents[consent]}`,
    ...(content.reason ? [`原因：${content.reason}`] : []),
    ...content.goals.flatMap(goalRows),
    ...content.reviews.map(({ on, reached, next }) => `${on} 回顾：${reached}；下一步：${next}`),
    ...(content.closingWords ? [`结案说明：${content.closingWords}`] : []),
  ];
}

const goalRows = (goal: GoalRecord): string[] => [
  `目标：${goal.what}（${measureInWords(goal)}，${goal.by} 前）${goal.ended ? `，${goalResults[goal.ended.result]}` : ''}`,
  ...goal.values.map(
    ({ on, value, note }) =>
      `${on} ${goal.measure.name} ${value} ${goal.measure.unit}${note ? `，${note}` : ''}`,
  ),
];
