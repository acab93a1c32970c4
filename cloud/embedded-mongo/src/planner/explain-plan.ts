/** A plan in one line of text, in the words MongoDB uses. */
import type { Plan } from './plan.ts';

export function explainPlan(plan: Plan): string {
  switch (plan.kind) {
    case 'collectionScan':
      return 'COLLSCAN';
    case 'ids':
      return `IDHACK ${plan.keys.length} key(s)${plan.exact ? '' : ' FETCH filter'}`;
    case 'union':
      return `OR(${plan.plans.map(explainPlan).join(', ')})`;
    case 'index': {
      const parts = [`IXSCAN ${plan.name}`, `${plan.ranges.length} ${plan.points ? 'point' : 'range'}(s)`];
      if (plan.reverse) parts.push('backward');
      if (!plan.exact) parts.push('FETCH filter');
      if (!plan.providesSort) parts.push('SORT');
      return parts.join(' ');
    }
  }
}
