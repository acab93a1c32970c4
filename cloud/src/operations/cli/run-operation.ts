/** Runs one operation for the shell: prints what went wrong in one line, ends with 2 for a refusal and 1 for a failure. */
import { Refused } from '../refused.ts';

export const print = (text: string): void => console.log(text);

export async function runOperation(operation: () => Promise<void>): Promise<void> {
  try {
    await operation();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof Refused || isUsageError(error) ? 2 : 1;
  }
}

/** What parseArgs throws for an option that it does not know. */
const isUsageError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
