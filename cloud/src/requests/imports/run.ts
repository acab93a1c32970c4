/** Imports a file row by row and tells of every row what happened to it; a bad row stops nothing. */
import type { CommandContext } from '../../kernel/context.ts';
import { AppError } from '../../kernel/errors.ts';
import { importMessage, type Imported } from '../commands/import-message.ts';
import type { RequestDocument } from '../model/document.ts';
import { ownerName } from '../present/words.ts';
import { checkRow } from './check-row.ts';
import { readRows, type RawRow } from './read-rows.ts';

export interface ImportOptions {
  file: string;
  source: RequestDocument['source'];
  unitPath: string;
}

export interface RowReport {
  row: number;
  messageId: string;
  outcome: 'imported' | 'known' | 'bad';
  reasons?: string[];
  number?: string;
  state?: RequestDocument['state'];
  place?: string;
  category?: string;
  confidence?: number;
  owner?: string;
}

export interface ImportSummary {
  rows: number;
  imported: number;
  known: number;
  bad: number;
  /** Of the imported: those that went straight to an owner, and those that wait for a clerk. */
  routed: number;
  waiting: number;
  /** Of the imported: those whose words name a place here. */
  placed: number;
}

export async function importFile(
  context: CommandContext,
  options: ImportOptions,
  report: (line: RowReport) => void,
): Promise<ImportSummary> {
  const summary: ImportSummary = { rows: 0, imported: 0, known: 0, bad: 0, routed: 0, waiting: 0, placed: 0 };
  for await (const together of batches(readRows(options.file))) {
    const lines = await Promise.all(together.map((raw) => importRow(context, options, raw)));
    for (const line of lines) {
      summary.rows += 1;
      summary[line.outcome] += 1;
      if (line.outcome === 'imported') {
        summary[line.state === 'submitted' ? 'waiting' : 'routed'] += 1;
        if (line.place) summary.placed += 1;
      }
      report(line);
    }
  }
  return summary;
}

/** Written side by side, they share one sync to disk. */
const sideBySide = 16;

/** A number that comes twice goes into a later batch, so that the first row of it is the one that is imported. */
async function* batches(rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const raw of rows) {
    const isTwice = batch.some((other) => other.cells.message_id === raw.cells.message_id);
    if (batch.length === sideBySide || isTwice) {
      yield batch;
      batch = [];
    }
    batch.push(raw);
  }
  if (batch.length > 0) yield batch;
}

async function importRow(
  context: CommandContext,
  { source, unitPath }: ImportOptions,
  { row, cells }: RawRow,
): Promise<RowReport> {
  const messageId = (cells.message_id ?? '').trim();
  const checked = checkRow(cells, context.now);
  if ('reasons' in checked) return { row, messageId, outcome: 'bad', reasons: checked.reasons };
  try {
    const imported = await importMessage(context, { source, unitPath, message: checked.message });
    return { row, messageId, ...reportOf(imported) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { row, messageId, outcome: 'bad', reasons: [error.message] };
  }
}

function reportOf({ request, known }: Imported): Omit<RowReport, 'row' | 'messageId'> {
  const { number, state, place, category, suggestion, owner } = request;
  return {
    outcome: known ? 'known' : 'imported',
    number,
    state,
    ...(place.how === 'named' ? { place: place.text } : {}),
    ...(category ? { category: category.name } : {}),
    ...(suggestion ? { confidence: Math.round(suggestion.confidence * 1000) / 1000 } : {}),
    owner: ownerName(owner),
  };
}
