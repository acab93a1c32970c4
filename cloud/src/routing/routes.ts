/** Routing's endpoints. */
import { handlers, type Route } from '../http/routes.ts';
import { inScope, type StaffActor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { publishDraft } from './commands/publish-draft.ts';
import { saveDraft } from './commands/save-draft.ts';
import { routingEndpoints, type Suggestion } from './contract.ts';
import { presentDraft } from './present.ts';
import { compiledDraft, readRuleSet, readRuleSets } from './queries.ts';
import { currentRoster } from './roster-state.ts';
import { route, type RequestFacts } from './route.ts';
import { currentRules } from './rule-book.ts';
import { suggest } from './suggester/state.ts';

export const routingRoutes: readonly Route[] = handlers(routingEndpoints, {
  'GET /routing/rule-sets': () => readRuleSets(),
  'GET /routing/rule-sets/:version': ({ params }) => readRuleSet(Number(params.version)),
  'PUT /routing/draft': async ({ context, body }) => presentDraft(await saveDraft(context, body)),
  'POST /routing/draft/publish': ({ context, body }) => publishDraft(context, body),
  'POST /routing/explain': async ({ actor, body: { against, sample }, now }) => {
    const unitPath = pathInScope(sample.unitId, actor);
    const suggestion = sample.categoryCode === undefined ? suggest(sample.text) : undefined;
    const facts: RequestFacts = {
      text: sample.text,
      category: categoryOf(sample.categoryCode, suggestion),
      place: { unitPath, how: 'chosen' },
      source: sample.source ?? 'miniprogram',
      urgency: sample.urgency ?? 'normal',
      tags: sample.tags ?? [],
      continuity: [],
    };
    const at = sample.at === undefined ? now : new Date(sample.at);
    const rules = against === 'draft' ? await compiledDraft() : currentRules();
    return { decision: route(facts, at, rules), ...(suggestion ? { suggestion } : {}) };
  },
  'POST /routing/suggest': ({ body }) => suggest(body.text),
});

function pathInScope(unitId: string, actor: StaffActor): string {
  const unit = currentRoster().unit(unitId);
  if (!unit || !inScope(actor.scopePath, unit.path)) throw notFound('routing.noUnit', '没有找到这个单位');
  return unit.path;
}

function categoryOf(
  chosen: string | undefined,
  suggestion: Suggestion | undefined,
): RequestFacts['category'] {
  if (chosen !== undefined) return { code: chosen, how: 'chosen' };
  if (suggestion?.categoryCode === undefined) return undefined;
  return { code: suggestion.categoryCode, how: 'suggested', confidence: suggestion.confidence };
}
