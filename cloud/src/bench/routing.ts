/** Measures one routing decision (match, score, explain) on a prefecture's grids and workers; prints one JSON line. */
import { compileRuleSet } from '../routing/compile.ts';
import { decide } from '../routing/decide.ts';
import { buildRoster } from '../routing/roster.ts';
import { makeFacts, makeWorld, root, sizes } from './routing-world.ts';

const warmUp = 20_000;
const measured = 200_000;
const now = new Date('2026-11-23T01:12:00Z');

const world = makeWorld();
const compiled = compileRuleSet({ version: 1, rules: world.rules }, world.names);
const roster = buildRoster(root, world.units, world.staff, world.loads);
const facts = makeFacts(world, 5000);

const times = new Float64Array(measured);
let owned = 0;
for (let index = -warmUp; index < measured; index += 1) {
  const fact = facts[(index + warmUp) % facts.length];
  if (!fact) continue;
  const started = performance.now();
  const decision = decide(fact, compiled, roster, now);
  if (index >= 0) times[index] = (performance.now() - started) * 1000;
  if (decision.owner.unitId !== '') owned += 1;
}
if (owned !== warmUp + measured) throw new Error('a request was left without an owner');
const total = times.reduce((sum, time) => sum + time, 0);
times.sort();
const at = (share: number): number => Number((times[Math.floor(measured * share)] ?? 0).toFixed(1));

console.log(
  JSON.stringify({
    grids: sizes.grids,
    workers: sizes.workers,
    rules: sizes.rules,
    perSecond: Math.round(measured / (total / 1e6)),
    p50Us: at(0.5),
    p99Us: at(0.99),
  }),
);
