/** What the rules editor reads. */
import { notFound } from '../kernel/errors.ts';
import { draftId } from './commands/save-draft.ts';
import type { Draft, RuleSet } from './contract.ts';
import { RuleSetModel, type RuleSetDocument } from './model.ts';
import { presentDraft, presentRuleSet } from './present.ts';
import { compile, newestPublished } from './rule-book.ts';
import type { CompiledRuleSet } from './compile.ts';

const shownVersions = 100;
const none: RuleSet = { version: 0, status: 'published', rules: [], revision: 0 };

export interface RuleSets {
  current: RuleSet;
  draft?: Draft;
  history: {
    version: number;
    ruleCount: number;
    publishedAt: string;
    publishedBy: { id: string; name: string };
    status: RuleSet['status'];
  }[];
}

export async function readRuleSets(): Promise<RuleSets> {
  const [draft, published] = await Promise.all([
    openDraft(),
    RuleSetModel.find({ publishedAt: { $exists: true } })
      .sort({ number: -1 })
      .limit(shownVersions)
      .lean<RuleSetDocument[]>(),
  ]);
  const newest = published[0];
  const inForce = newest?.number ?? 0;
  return {
    current: newest ? presentRuleSet(newest, inForce) : none,
    ...(draft ? { draft: presentDraft(draft) } : {}),
    history: published.map((entry) => ({
      version: entry.number,
      ruleCount: entry.rules.length,
      publishedAt: (entry.publishedAt ?? new Date(0)).toISOString(),
      publishedBy: entry.publishedBy ?? { id: 'system', name: '系统' },
      status: entry.number === inForce ? 'published' : 'retired',
    })),
  };
}

export async function readRuleSet(version: number): Promise<RuleSet> {
  const [found, newest] = await Promise.all([
    RuleSetModel.findById(`v${version}`).lean<RuleSetDocument>(),
    newestPublished(),
  ]);
  if (!found) throw notFound('routing.noRuleSet', `没有第 ${version} 版规则`);
  return presentRuleSet(found, newest?.number ?? 0);
}

/** The draft as a matcher, to try it on a sample. */
export async function compiledDraft(): Promise<CompiledRuleSet> {
  const draft = await openDraft();
  if (!draft) throw notFound('routing.noDraft', '现在没有草稿');
  return compile({ version: draft.number, rules: draft.rules });
}

async function openDraft(): Promise<RuleSetDocument | undefined> {
  const draft = await RuleSetModel.findOne({ _id: draftId, open: true }).lean<RuleSetDocument>();
  return draft ?? undefined;
}
