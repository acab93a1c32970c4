/** What every command is run with besides its input. */
import type { Actor } from './actor.ts';
import type { IdempotencyKey } from './idempotency.ts';

export interface CommandContext {
  actor: Actor;
  now: Date;
  key?: IdempotencyKey;
  requestId?: string;
  /** The caller's address, for the audit log. */
  ip?: string;
}
