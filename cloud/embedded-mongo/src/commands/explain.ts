// The explain command: which way a query would take, and with executionStats how much it looked at.
import { explainPlan, splitPipeline } from '../language.ts';
import type { Document, Plan } from '../language.ts';
import { pipelineOf } from '../reads/aggregate.ts';
import { asDocument, collectionName, findOptions } from '../reads/options.ts';
import { find, planFind } from '../storage/find.ts';
import type { CommandContext, CommandTable } from './command.ts';

function explain(context: CommandContext): Document {
  return explainQuery(
    context,
    asDocument(context.command.explain) ?? {},
    context.command.verbosity !== 'queryPlanner',
  );
}

/** Explains a find, aggregate, count, distinct, update, delete or findAndModify command. */
export function explainQuery(context: CommandContext, command: Document, isRun = false): Document {
  const name = Object.keys(command)[0] ?? '';
  const { filter, sort } = queryOf(command);
  const { catalogue, writer } = context.services;
  const collection = catalogue.get(context.db, collectionName(command, name));
  const view = context.transaction ?? writer.view;
  const { hint, limit, skip } = command;
  const options = collection && { ...findOptions(collection, { hint, limit, skip }), sort };
  const plan = collection && options && planFind(view, collection, filter, options);
  const found =
    isRun && collection && options ? [...find(view, collection, filter, options, plan)] : undefined;
  return {
    queryPlanner: {
      namespace: `${context.db}.${String(command[name])}`,
      parsedQuery: filter,
      winningPlan: plan ? stageOf(plan) : { stage: 'EOF' },
      rejectedPlans: [],
    },
    ...(found ? { executionStats: { executionSuccess: true, nReturned: found.length } } : {}),
    command,
    ok: 1,
  };
}

function queryOf(command: Document): { filter: Document; sort?: Document } {
  if ('aggregate' in command) return splitPipeline(pipelineOf(command));
  const statements = command.updates ?? command.deletes;
  const statement = Array.isArray(statements) ? asDocument(statements[0])?.q : undefined;
  return {
    filter: asDocument(command.filter ?? command.query ?? statement) ?? {},
    sort: asDocument(command.sort),
  };
}

function stageOf(plan: Plan): Document {
  const description = explainPlan(plan);
  switch (plan.kind) {
    case 'collectionScan':
      return { stage: 'COLLSCAN', description };
    case 'ids':
      return { stage: 'IDHACK', description };
    case 'index':
      return { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: plan.name, description } };
    case 'union':
      return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.plans.map(stageOf) } };
  }
}

export const explainCommands: CommandTable = { explain: { kind: 'plain', run: explain } };
