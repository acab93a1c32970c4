/** Reads the rows of a CSV or Excel file one by one, so that a large file holds no memory. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';

export interface RawRow {
  /** As a spreadsheet program counts: the header is row 1. */
  row: number;
  cells: Record<string, string>;
}

export function readRows(file: string): AsyncIterable<RawRow> {
  if (/\.csv$/i.test(file)) return csvRows(file);
  if (/\.xlsx$/i.test(file)) return excelRows(file);
  throw new Error('只能导入 .csv 或 .xlsx 文件');
}

const columnName = (text: string): string => text.trim().toLowerCase();

async function* csvRows(file: string): AsyncGenerator<RawRow> {
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map(columnName),
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
    }),
  );
  let row = 1;
  for await (const cells of rows as AsyncIterable<Record<string, string>>) {
    row += 1;
    yield { row, cells };
  }
}

async function* excelRows(file: string): AsyncGenerator<RawRow> {
  const sheets = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    // Without the styles a date is a bare number.
    styles: 'cache',
  });
  for await (const sheet of sheets) {
    let header: string[] | undefined;
    for await (const row of sheet) {
      const values = (row.values as ExcelJS.CellValue[]).slice(1).map(textOf);
      if (!header) {
        header = values.map(columnName);
        continue;
      }
      const cells = Object.fromEntries(header.map((name, index) => [name, values[index] ?? '']));
      yield { row: row.number, cells };
    }
    return;
  }
}

/** Dates in a sheet have no zone: they are what the clock on the wall showed. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return String(value.text);
  return 'result' in value ? textOf(value.result) : '';
}
