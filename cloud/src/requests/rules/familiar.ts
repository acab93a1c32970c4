/** Whom a request serves, as far as it may be remembered. */
import type { Reporter } from '../model/document.ts';

/** The senior, not the relative who wrote. Nobody who asked to be withheld: a familiar face would tell who it is. */
export const personServed = ({ onBehalfOf, residentId, anonymous }: Reporter): string | undefined =>
  anonymous ? undefined : (onBehalfOf?.residentId ?? residentId);
