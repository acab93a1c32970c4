/** The examples that come with the first categories, as the suggester takes them. */
import { orderExamples } from './order.ts';
import { peopleExamples } from './people.ts';
import { placeExamples } from './places.ts';

export interface ExampleSeed {
  categoryCode: string;
  text: string;
}

export const exampleSeeds: readonly ExampleSeed[] = Object.entries({
  ...placeExamples,
  ...orderExamples,
  ...peopleExamples,
}).flatMap(([categoryCode, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ categoryCode, text })),
);
