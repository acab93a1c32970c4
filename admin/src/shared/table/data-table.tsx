// The rows of a list: chosen columns, sorting by title, ticks for batch work, the row under the keyboard.
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import type { ChosenColumns } from './columns';

interface Props<Row> {
  label: string;
  columns: Pick<ChosenColumns<Row>, 'shown' | 'choice'>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  current?: number;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  sort?: string;
  onSort?: (sort: string) => void;
}

export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, keyOf, current, selected, onSelect, sort, onSort } = props;
  const keys = rows.map(keyOf);
  const all = keys.length > 0 && keys.every((key) => selected?.has(key));
  return (
    <div className={onSelect ? 'scr tick' : 'scr'} tabIndex={0} role="region" aria-label={label}>
      <table className={columns.choice.roomy ? 'tb' : 'tb tb-s'}>
        <colgroup>
          {onSelect && <col style={{ width: 34 }} />}
          {columns.shown.map((column) => (
            <col
              key={column.key}
              className={`c-${column.key}`}
              style={column.width ? { width: column.width } : undefined}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            {onSelect && (
              <th>
                <input
                  type="checkbox"
                  className="ck"
                  aria-label="选中这一页"
                  checked={all}
                  onChange={() => onSelect(new Set(all ? [] : keys))}
                />
              </th>
            )}
            {columns.shown.map((column) => (
              <th
                key={column.key}
                className={`${column.align === 'right' ? 'r' : ''} c-${column.key}`}
                scope="col"
              >
                {column.sort && onSort ? (
                  <SortTitle
                    title={sort === column.sort ? `${column.title}${column.sortHint ?? ''}` : column.title}
                    on={sort === column.sort}
                    onClick={() => onSort(column.sort ?? '')}
                  />
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={keys[index]} {...props} row={row} index={index} isCurrent={index === current} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortTitle({ title, on, onClick }: { title: string; on: boolean; onClick: () => void }) {
  return (
    <button type="button" className="sortable" aria-pressed={on} onClick={onClick}>
      {on && <Icon name="sort" size="s" />}
      {title}
    </button>
  );
}

function TableRow<Row>(props: Props<Row> & { row: Row; index: number; isCurrent: boolean }) {
  const { columns, keyOf, nameOf, row, isCurrent, selected, onSelect } = props;
  const key = keyOf(row);
  const place = useRef<HTMLTableRowElement>(null);
  const isSelected = selected?.has(key) ?? false;
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };
  return (
    <tr ref={place} className={`${isSelected ? 'sel' : ''}${isCurrent ? ' cur' : ''}`}>
      {onSelect && (
        <td>
          <input
            type="checkbox"
            className="ck"
            aria-label={`选中 ${nameOf(row)}`}
            checked={isSelected}
            onChange={toggle}
          />
        </td>
      )}
      {columns.shown.map((column) => (
        <td
          key={column.key}
          className={`${column.className ?? ''}${column.align === 'right' ? ' r' : ''} c-${column.key}`}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
