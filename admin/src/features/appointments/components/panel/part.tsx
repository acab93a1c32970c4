// A titled part of the panel, and one line of facts in it.
import type { ReactNode } from 'react';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <span className="sec">{name}</span>
      <div>{children}</div>
    </>
  );
}
