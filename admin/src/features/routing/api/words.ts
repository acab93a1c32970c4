// A rule in words: names of its conditions and targets, and the whole as one sentence.
import { roles, skills } from '@constants/accounts';
import { sources, urgencies } from '@constants/catalogue';
import { dutyWindows, strategySteps, targetLevels, targetUnits } from '@constants/routing';
import type { RoutingRuleInput, TargetUnit } from '@contract/routing';
import { tagLabel } from '../../../shared/format/tags';

export interface Names {
  unit: (id: string) => string;
  category: (code: string) => string;
}

export function listed(values: readonly string[], word: (value: string) => string, joint = '或'): string {
  return values.map(word).join(joint);
}

export function targetWords(to: TargetUnit, names: Names): string {
  if (to.unit === 'named') return names.unit(to.unitId);
  if (to.unit === 'department') return `${targetLevels[to.level]}的“${to.name}”`;
  return targetUnits[to.unit];
}

export function timeWords(window: RoutingRuleInput['when']['timeWindow']): string | undefined {
  const duty = window?.duty && dutyWindows[window.duty];
  const months = window?.months?.length ? `${monthRange(window.months)}月` : undefined;
  return [duty, months].filter(Boolean).join('，') || undefined;
}

/** 5–9, or 1、6、12 */
function monthRange(months: readonly number[]): string {
  const sorted = [...months].sort((one, other) => one - other);
  const first = sorted[0] ?? 1;
  const last = sorted.at(-1) ?? first;
  const unbroken = last - first + 1 === sorted.length && sorted.length > 2;
  return unbroken ? `${first}–${last}` : sorted.join('、');
}

/** 独居或高龄老人的居家适老化，派给所在社区的社工站会适老化改造或康复的社工，先老熟人，再看手上最少。 */
export function ruleSentence(rule: RoutingRuleInput, names: Names): string {
  const { when, target, strategy } = rule;
  const parts = [
    when.tags?.length ? `${listed(when.tags, tagLabel)}的` : '',
    when.units?.length ? `${listed(when.units, names.unit)}的` : '',
    timeWords(when.timeWindow) ? `${timeWords(when.timeWindow)}的` : '',
    when.sources?.length
      ? `${listed(when.sources, (source) => sources[source as keyof typeof sources])}来的`
      : '',
    when.urgencies?.length
      ? `${listed(when.urgencies, (urgency) => urgencies[urgency as keyof typeof urgencies])}的`
      : '',
    when.keywords?.length ? `提到“${when.keywords.slice(0, 3).join('、')}”的` : '',
    when.categories?.length ? listed(when.categories, names.category) : '诉求',
  ];
  const able = target.skills?.length
    ? `会${listed(target.skills, (skill) => skills[skill as keyof typeof skills])}的`
    : '';
  const steps = strategy.filter((step) => step !== 'pool').map((step) => strategySteps[step]);
  const order = steps.length > 0 ? `，先${steps.join('，再')}` : '';
  return `${parts.join('')}，派给${targetWords(target.to, names)}${able}${roles[target.role]}${order}，都不行就进抢单池。`;
}
