// Going through the rows of a list by keyboard: j and k move, Enter opens.
import { useEffect, useState } from 'react';
import { useKeys } from '../ui/keys';

interface Props<Row> {
  rows: readonly Row[];
  /** Another list begins without a current row. */
  address: string;
  open: (row: Row) => void;
}

/** The place of the current row; -1 before the first key. */
export function useRowKeys<Row>({ rows, address, open }: Props<Row>): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => setCurrent(-1), [address]);
  const row = rows[current];
  useKeys({
    j: () => setCurrent((at) => Math.min(rows.length - 1, at + 1)),
    k: () => setCurrent((at) => Math.max(0, at - 1)),
    Enter: () => row && open(row),
  });
  return current;
}
