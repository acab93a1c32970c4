// Runs the statements of a write command one by one and reports those that failed, as drivers expect it.
import { MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { asStatement } from '../storage/views.ts';
import type { WriteView } from '../storage/views.ts';
import type { CommandContext } from './command.ts';

interface WriteErrors {
  writeErrors?: Document[];
}

/** Codes that concern the whole command, not one statement of it. */
const FATAL = new Set([50, 112, 251]);

export function runStatements(
  { command, deadline }: CommandContext,
  view: WriteView,
  statements: readonly Document[],
  run: (statement: Document, position: number) => void,
): WriteErrors {
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    deadline.tick();
    try {
      asStatement(view, () => run(statement, index));
    } catch (error) {
      if (!(error instanceof MongoError) || FATAL.has(error.code)) throw error;
      writeErrors.push({ index, code: error.code, ...error.details, errmsg: error.message });
      if (command.ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}
