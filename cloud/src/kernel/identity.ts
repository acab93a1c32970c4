/** What the HTTP layer asks of the domain that knows sessions; it never looks at passwords or tokens itself. */
import type { ResidentActor, StaffActor } from './actor.ts';

export interface Identity {
  sessionId: string;
  /** The password was right but the second factor is missing: nothing but the second step is allowed. */
  pending: boolean;
  staff?: StaffActor;
  resident?: ResidentActor;
  /** Sensitive actions are allowed until then. */
  steppedUpUntil?: Date;
}

export interface Authenticator {
  /** The living session of this token, or nothing. */
  identify: (token: string, now: Date) => Promise<Identity | undefined>;
  /** Tells when the session ends, so that open streams end with it. Returns how to stop listening. */
  onSessionEnd: (sessionId: string, listener: () => void) => () => void;
  /** A call was refused for lack of permission; goes to the audit log. */
  refused: (identity: Identity, call: { route: string; ip: string; now: Date }) => Promise<void>;
}
