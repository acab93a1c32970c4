/** Chooses how to find the documents of a filter. */
import type { Document } from '../bson/index.ts';
import type { SortPart } from '../sort/sort-key.ts';
import { parseSort } from '../sort/sort-key.ts';
import type { FilterParts } from './filter-parts.ts';
import { filterParts } from './filter-parts.ts';
import type { Candidate } from './index-candidate.ts';
import { idKeys, indexCandidate } from './index-candidate.ts';
import type { IdLookup, IndexScan, Plan, PlannerIndex, UnionPlan } from './plan.ts';

export function planQuery(
  filter: Document,
  sort: Document | undefined,
  indexes: readonly PlannerIndex[],
): Plan {
  const parts = filterParts(filter);
  const order = sort ? parseSort(sort) : [];
  const ids = idLookup(parts, order);
  if (ids) return ids;
  const best = bestCandidate(parts, order, indexes);
  if (best?.bounded) return best.scan;
  const union = unionOf(filter, parts, order, indexes);
  if (union) return union;
  if (best) return best.scan;
  return {
    kind: 'collectionScan',
    providesSort: order.length === 0,
    exact: Object.keys(filter).length === 0,
  };
}

function idLookup(parts: FilterParts, order: readonly SortPart[]): IdLookup | undefined {
  const found = idKeys(parts);
  if (!found) return undefined;
  const [first, ...others] = order;
  const ascending =
    !first || (first.path.parts.join('.') === '_id' && first.direction > 0 && others.length === 0);
  return { kind: 'ids', ...found, providesSort: found.keys.length <= 1 || ascending };
}

function bestCandidate(
  parts: FilterParts,
  order: readonly SortPart[],
  indexes: readonly PlannerIndex[],
): Candidate | undefined {
  let best: Candidate | undefined;
  indexes.forEach((index, position) => {
    const candidate = indexCandidate(index, position, parts, order);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  });
  return best;
}

/** Every branch of an `$or`, together with the rest of the filter, must have bounds of its own. */
function unionOf(
  filter: Document,
  parts: FilterParts,
  order: readonly SortPart[],
  indexes: readonly PlannerIndex[],
): UnionPlan | undefined {
  for (const branches of parts.alternatives) {
    const only =
      Object.keys(filter).length === 1 && parts.fields.size === 0 && parts.alternatives.length === 1;
    const plans: (IdLookup | IndexScan)[] = [];
    for (const branch of branches) {
      const plan = branchPlan(only ? branch : { $and: [withoutAlternatives(filter), branch] }, indexes);
      if (!plan) break;
      plans.push(plan);
    }
    if (plans.length < branches.length) continue;
    const exact = only && !parts.other && plans.every((plan) => plan.exact);
    return { kind: 'union', plans, exact, providesSort: order.length === 0 };
  }
  return undefined;
}

function branchPlan(filter: Document, indexes: readonly PlannerIndex[]): IdLookup | IndexScan | undefined {
  const parts = filterParts(filter);
  const ids = idLookup(parts, []);
  if (ids) return ids;
  const best = bestCandidate(parts, [], indexes);
  return best?.bounded ? best.scan : undefined;
}

/** What is said beside the alternatives at the top of the filter. */
const withoutAlternatives = (filter: Document): Document =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== '$or'));
