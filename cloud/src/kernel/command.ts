/** command(): the one wrapper around every change: names it, times it, replays repeats and retries lost races. */
import { setTimeout as pause } from 'node:timers/promises';
import { VersionMoved } from './aggregate.ts';
import type { CommandContext } from './context.ts';
import { conflict } from './errors.ts';
import { Replayed } from './idempotency.ts';
import { commandSeconds } from './metrics.ts';
import { isInTransaction } from './transaction.ts';

export interface CommandCall<Input> extends CommandContext {
  input: Input;
}

export interface CommandDefinition<Input, Result> {
  /** Domain and verb, as in `requests.submit`. */
  name: string;
  /** Loads, decides by policy and rules, and writes once. May run again from the start when it lost a race. */
  run: (call: CommandCall<Input>) => Promise<Result>;
}

export type Command<Input, Result> = (context: CommandContext, input: Input) => Promise<Result>;

const attempts = 6;

export function command<Input, Result>({
  name,
  run,
}: CommandDefinition<Input, Result>): Command<Input, Result> {
  return async (context, input) => {
    const stop = commandSeconds.startTimer({ command: name });
    try {
      const result = await runUntilSettled(() => run({ ...context, input }));
      stop({ outcome: 'ok' });
      return result;
    } catch (error) {
      if (error instanceof Replayed) {
        stop({ outcome: 'replayed' });
        return error.answer as Result;
      }
      stop({ outcome: 'refused' });
      throw error;
    }
  };
}

/** Somebody else wrote first: load again and decide again, so that the refusal names the state it is in now. */
async function runUntilSettled<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof VersionMoved) || isInTransaction()) throw error;
      if (attempt === attempts) throw conflict('common.busy', '该记录正被其他人修改，请稍后再试');
      await pause(Math.random() * 5 * attempt);
    }
  }
}
