// What every list shows below its filters: a refusal, waiting, nothing, or the rows; and the pages.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { Failed, Loading, Nothing } from '../ui/boards';
import { DataTable } from './data-table';
import { Pager } from './pager';

interface Page<Row> {
  items: Row[];
  total?: number | undefined;
  nextCursor?: string | undefined;
}

type TableProps<Row> = Omit<ComponentProps<typeof DataTable<Row>>, 'rows'>;

interface Props<Row> extends TableProps<Row> {
  list: UseQueryResult<Page<Row>>;
  nothing: { title: string; hint: string };
  /** Absent where the list comes whole. */
  pages?: { paging: ComponentProps<typeof Pager>['paging']; size: number };
  unit: string;
  /** Beside the pages. */
  children?: ReactNode;
}

export function ListBody<Row>(props: Props<Row>) {
  const { list, nothing, pages, unit, children, ...table } = props;
  const rows = list.data?.items ?? [];
  return (
    <>
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={12} />}
      {list.data && rows.length === 0 && <Nothing {...nothing} />}
      {rows.length > 0 && <DataTable {...table} rows={rows} />}
      {pages ? (
        <Pager
          {...pages}
          shown={rows.length}
          total={list.data?.total}
          nextCursor={list.data?.nextCursor}
          unit={unit}
        >
          {children}
        </Pager>
      ) : (
        <div className="ft">
          <span role="status">
            共 <b>{rows.length}</b> {unit}
          </span>
        </div>
      )}
    </>
  );
}
