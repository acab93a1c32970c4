/** Checks the conditions of a rule one by one, and says in Chinese which one was missing. */
import { sources, urgencies } from '../catalogue/contract.constants.ts';
import { personTags } from '../people/contract.constants.ts';
import type { CompiledRuleSet, Dimension } from './compile.ts';
import { dutyWindows } from './contract.constants.ts';
import type { RuleCondition } from './contract.ts';
import type { DutyMoment } from './duty.ts';
import type { Facts } from './facts.ts';

/** The facts of one request, with what the checks need worked out once. */
export interface Situation {
  facts: Facts;
  moment: DutyMoment;
  categoryLine: readonly string[];
  unitIds: readonly string[];
}

export const dimensionNames: Record<Dimension, string> = {
  category: '分类',
  tags: '人群',
  unit: '地点',
  urgency: '紧急程度',
  keywords: '关键词',
  time: '时间',
  source: '来源',
};

export function holds(dimension: Dimension, when: RuleCondition, situation: Situation): boolean {
  const { facts, moment } = situation;
  switch (dimension) {
    case 'category':
      return some(when.categories, (code) => situation.categoryLine.includes(code));
    case 'unit':
      return some(when.units, (id) => situation.unitIds.includes(id));
    case 'tags':
      return some(when.tags, (tag) => facts.tags.includes(tag));
    case 'urgency':
      return some(when.urgencies, (urgency) => facts.urgency === urgency);
    case 'source':
      return some(when.sources, (source) => facts.source === source);
    case 'keywords':
      return some(when.keywords, (word) => facts.text.includes(word));
    case 'time': {
      const { duty, months } = when.timeWindow ?? {};
      const monthFits = !months || months.length === 0 || months.includes(moment.month);
      return monthFits && (duty === undefined || duty === facts.duty);
    }
  }
}

/** Why the rule did not match, for people. */
export function missing(
  dimension: Dimension,
  when: RuleCondition,
  situation: Situation,
  compiled: CompiledRuleSet,
): string {
  const { names } = compiled;
  switch (dimension) {
    case 'category':
      return `分类不属于${said(when.categories, (code) => names.categoryName(code))}`;
    case 'unit':
      return `地点不在${said(when.units, (id) => names.unitName(id))}`;
    case 'tags':
      return `没有${said(when.tags, (tag) => personTags[tag])}标签`;
    case 'urgency':
      return `紧急程度不是${said(when.urgencies, (urgency) => urgencies[urgency])}`;
    case 'source':
      return `来源不是${said(when.sources, (source) => sources[source])}`;
    case 'keywords':
      return `没有“${(when.keywords ?? []).slice(0, 3).join('、')}”等词`;
    case 'time':
      return whenMissed(when, situation);
  }
}

function whenMissed(when: RuleCondition, situation: Situation): string {
  const { duty, months } = when.timeWindow ?? {};
  if (duty !== undefined && duty !== situation.facts.duty) {
    return `现在是${dutyWindows[situation.facts.duty]}，这条只在${dutyWindows[duty]}用`;
  }
  return `这条只在${(months ?? []).join('、')}月用`;
}

const some = <Item>(list: readonly Item[] | undefined, fits: (item: Item) => boolean): boolean =>
  list !== undefined && list.some(fits);

const said = <Item>(list: readonly Item[] | undefined, name: (item: Item) => string): string => {
  const all = list ?? [];
  const first = all.slice(0, 3).map(name).join('、');
  return all.length > 3 ? `${first}等` : first;
};
