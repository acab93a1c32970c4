/** What a sound category, policy and calendar is; each check names everything that is wrong. */
import type { CalendarDefinition, OfficeFrame } from '../kernel/calendar.ts';
import type { Issue } from '../kernel/errors.ts';
import { clockPhases, urgencies, type ClockPhase, type Urgency } from './contract.constants.ts';
import type { Category, DeadlinePolicy } from './contract.ts';

export type CategoryDraft = Omit<Category, 'version'>;

export const topLevelLimit = 20;

export function categoryIssues(
  draft: CategoryDraft,
  all: ReadonlyMap<string, Category>,
  policies: ReadonlySet<string>,
): Issue[] {
  const issues: Issue[] = [];
  const parent = draft.parentCode === undefined ? undefined : all.get(draft.parentCode);
  const others = [...all.values()].filter((entry) => entry.code !== draft.code);
  if (draft.parentCode !== undefined && !parent) issue(issues, '/parentCode', '没有这个上级分类');
  if (parent?.parentCode !== undefined) issue(issues, '/parentCode', '分类最多两级');
  if (parent && !parent.active && draft.active) issue(issues, '/active', '上级分类已停用，请先启用上级');
  if (draft.parentCode === undefined && draft.deadlinePolicyCode === undefined) {
    issue(issues, '/deadlinePolicyCode', '一级分类必须有时限规则');
  }
  if (draft.deadlinePolicyCode !== undefined && !policies.has(draft.deadlinePolicyCode)) {
    issue(issues, '/deadlinePolicyCode', '没有这个时限规则');
  }
  const siblings = others.filter((entry) => entry.parentCode === draft.parentCode);
  if (siblings.some((entry) => entry.name === draft.name)) issue(issues, '/name', '同级已有同名分类');
  const tops = siblings.filter((entry) => entry.active).length;
  if (draft.parentCode === undefined && draft.active && tops >= topLevelLimit) {
    issue(issues, '/active', `一级分类最多 ${topLevelLimit} 个，请先停用一个`);
  }
  if (!draft.active && others.some((entry) => entry.parentCode === draft.code && entry.active)) {
    issue(issues, '/active', '下级分类还在用，请先停用下级');
  }
  return issues;
}

export function policyIssues(policy: Omit<DeadlinePolicy, 'code' | 'version'>): Issue[] {
  const issues: Issue[] = [];
  for (const urgency of Object.keys(urgencies) as Urgency[]) {
    for (const phase of Object.keys(clockPhases) as ClockPhase[]) {
      const { promised, statutory } = policy.limits[urgency][phase];
      const path = `/limits/${urgency}/${phase}`;
      if (promised.amount <= 0)
        issue(issues, path, `${urgencies[urgency]}的${clockPhases[phase]}时限要大于 0`);
      else if (promised.unit === statutory.unit && promised.amount > statutory.amount) {
        issue(issues, path, `${urgencies[urgency]}的${clockPhases[phase]}：承诺时限不能长于法定时限`);
      }
    }
  }
  return issues;
}

export function calendarIssues({ week, overrides }: Omit<CalendarDefinition, 'id'>): Issue[] {
  const issues: Issue[] = [];
  week.forEach((frames, index) => checkFrames(issues, `/week/${index}`, frames));
  overrides.forEach((entry, index) => checkFrames(issues, `/overrides/${index}/frames`, entry.frames));
  if (!week.some((frames) => frames.length > 0)) issue(issues, '/week', '一周至少要有一段办公时间');
  const dates = overrides.map((entry) => entry.date);
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  if (twice !== undefined) issue(issues, '/overrides', `${twice} 写了两次`);
  return issues;
}

function checkFrames(issues: Issue[], path: string, frames: readonly OfficeFrame[]): void {
  if (frames.some((frame) => frame.startMinute >= frame.endMinute)) {
    issue(issues, path, '开始时间要早于结束时间');
  }
  const sorted = [...frames].sort((left, right) => left.startMinute - right.startMinute);
  const overlaps = sorted.some((frame, index) => {
    const before = sorted[index - 1];
    return before !== undefined && frame.startMinute < before.endMinute;
  });
  if (overlaps) issue(issues, path, '办公时间段不能重叠');
}

function issue(issues: Issue[], path: string, message: string): void {
  issues.push({ path, message });
}
