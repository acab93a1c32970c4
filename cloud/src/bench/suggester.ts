/** Measures the suggester on the examples that come with the categories; prints one JSON line. */
import { exampleSeeds } from '../catalogue/index.ts';
import { classifier } from '../routing/suggester/model.ts';
import { train } from '../routing/suggester/train.ts';

const rounds = 20;
const examples = exampleSeeds.map(({ categoryCode, text }) => ({ label: categoryCode, text }));
const categories = new Set(examples.map(({ label }) => label)).size;

const began = performance.now();
const classify = classifier(await train(examples));
const trainSeconds = Number(((performance.now() - began) / 1000).toFixed(2));

const started = performance.now();
for (let round = 0; round < rounds; round += 1) {
  for (const { text } of examples) classify(`${text}。${text}。${text}`);
}
const perSecond = Math.round((rounds * examples.length * 1000) / (performance.now() - started));

console.log(JSON.stringify({ examples: examples.length, categories, trainSeconds, perSecond }));
