/** What an update operator is. */
import type { Document } from '../bson/index.ts';

interface OperatorContext {
  upsert: boolean;
  now: Date;
}

/** Changes the document at a path whose positional parts are resolved. */
export type UpdateOperator = (
  document: Document,
  path: readonly string[],
  operand: unknown,
  context: OperatorContext,
) => void;
