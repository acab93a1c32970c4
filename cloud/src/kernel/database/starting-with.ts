/** Everything below a unit path, every name that begins so. */

/** A prefix as a range, so that an index serves it. The upper end sorts after all that is ever written in a text. */
export const startingWith = (prefix: string): { $gte: string; $lt: string } => ({
  $gte: prefix,
  $lt: `${prefix}\uffff`,
});
