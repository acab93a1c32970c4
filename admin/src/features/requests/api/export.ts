// Fetches what is filtered as a file and hands it to the browser, telling how far it has come.
import { callWith } from '../../../shared/api/client';
import { isoDay } from '../../../shared/format/time';
import type { ListQuery } from './filters';

export async function exportFiltered(query: ListQuery, onBytes: (bytes: number) => void): Promise<void> {
  const { sort: _sort, cursor: _cursor, limit: _limit, ...filters } = query;
  const file: unknown = await callWith('GET /desk/requests/export', { query: filters }, { onBytes });
  if (!(file instanceof Blob)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `诉求-${isoDay(Date.now())}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
