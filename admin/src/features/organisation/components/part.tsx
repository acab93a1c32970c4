// A part of a person's page with its own name, fields and refusal.
import type { ReactNode } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { Note } from '../../../shared/ui/marks';

export function Part({ name, error, children }: { name: string; error?: unknown; children: ReactNode }) {
  return (
    <section className="part">
      <h3>{name}</h3>
      {children}
      {error ? <Note tone="bad">{messageOf(error)}</Note> : null}
    </section>
  );
}
