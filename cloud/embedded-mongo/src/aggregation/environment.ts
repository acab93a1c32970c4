/** What a pipeline may ask of the world outside it. */
import type { Document } from '../bson/document.ts';

export interface PipelineEnvironment {
  now: Date;
  /** Values of `$$name` from `let`. */
  variables?: Document;
  /** Documents of another collection that match the filter, for `$lookup`. */
  read?: (collection: string, filter: Document) => Iterable<Document>;
  /** Random numbers in [0, 1) for `$sample`. */
  random?: () => number;
}
