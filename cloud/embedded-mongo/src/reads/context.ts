// What a reading command is run with.
import type { Document } from '../language.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { ReadView } from '../storage/views.ts';

export interface ReadContext {
  view: ReadView;
  catalogue: Catalogue;
  db: string;
  command: Document;
  tick: () => void;
}
