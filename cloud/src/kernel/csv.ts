/** Long lists as tables for a spreadsheet program: read page by page, so that they hold no memory. */
import { Readable } from 'node:stream';
import { stringify, type Options } from 'csv-stringify/sync';

/** What stands above a column, and what of a row stands in it. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string];

interface Page<Row> {
  rows: readonly Row[];
  nextCursor?: string;
}

/** Spreadsheet programs must not take a cell for a formula. */
const options: Options = { record_delimiter: 'windows', escape_formulas: true };

/** UTF-8 with a byte order mark, without which spreadsheet programs guess another encoding. */
export const csvOf = <Row>(
  columns: readonly Column<Row>[],
  read: (cursor: string | undefined) => Promise<Page<Row>>,
): Readable => Readable.from(parts(columns, read));

async function* parts<Row>(
  columns: readonly Column<Row>[],
  read: (cursor: string | undefined) => Promise<Page<Row>>,
): AsyncGenerator<string> {
  yield stringify([columns.map(([head]) => head)], { ...options, bom: true });
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await read(cursor);
    if (rows.length > 0)
      yield stringify(
        rows.map((row) => columns.map(([, cell]) => cell(row))),
        options,
      );
    cursor = nextCursor;
  } while (cursor !== undefined);
}
