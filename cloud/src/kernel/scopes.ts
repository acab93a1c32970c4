/** Who sees an aggregate that several units have a part in. */

/** Everybody above a path may look at what lies under it, so the paths above are written out: `/d1/`, `/d1/s2/` … */
export function joinScopes(known: readonly string[], paths: readonly string[]): string[] {
  const scopes = new Set(known);
  for (const path of paths) {
    for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      scopes.add(path.slice(0, slash + 1));
    }
  }
  return [...scopes];
}
