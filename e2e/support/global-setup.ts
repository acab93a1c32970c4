/** One server for all journeys of a run. */
import type { TestProject } from 'vitest/node';
import { shiftToWorkingMorning } from './clock.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    base: string;
    shiftMs: number;
  }
}

export default async function startForJourneys(project: TestProject): Promise<() => Promise<void>> {
  const shiftMs = shiftToWorkingMorning();
  const server = await startServer({ shiftMs });
  project.provide('base', server.base);
  project.provide('shiftMs', shiftMs);
  return server.stop;
}
