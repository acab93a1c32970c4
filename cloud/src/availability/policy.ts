/** Who sees and manages which settings: whoever's scope they lie in. */
import { inScope, type Actor } from '../kernel/actor.ts';

export const can = {
  /** Of a unit in the scope, or of one above it, which serves the scope too. */
  see: (actor: Actor, path: string): boolean =>
    actor.kind === 'system' ||
    (actor.kind === 'staff' && (inScope(actor.scopePath, path) || inScope(path, actor.scopePath))),

  manage: (actor: Actor, path: string): boolean =>
    actor.kind === 'system' || (actor.kind === 'staff' && inScope(actor.scopePath, path)),

  /** An offer of several units belongs to whoever manages all of them. */
  manageAll: (actor: Actor, paths: readonly string[]): boolean =>
    paths.length > 0 && paths.every((path) => can.manage(actor, path)),
};
