// The path at the left of the top bar: back to the list as it was left, then what is open.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lastList } from '../table/last-list';

interface Props {
  /** Where the row can have been opened from; the first when none of them was seen. */
  lists: readonly [string, ...string[]];
  name: string;
  children: ReactNode;
}

export function Crumb({ lists, name, children }: Props) {
  const { state, ...to } = lastList(lists);
  return (
    <>
      <Link to={to} state={state} className="sec">
        {name}
      </Link>
      <span className="ter">/</span>
      <b>{children}</b>
    </>
  );
}
