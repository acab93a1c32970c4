import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { csvOf, type Column } from './csv.ts';

interface Row {
  name: string;
  count: number;
}
const columns: Column<Row>[] = [
  ['名称', ({ name }) => name],
  ['数量', ({ count }) => String(count)],
];

describe('a table for a spreadsheet program', () => {
  it('has a mark of its encoding, the heads, and the rows of every page', async () => {
    const pages = [
      { rows: [{ name: '甲', count: 1 }], nextCursor: 'b' },
      { rows: [{ name: '乙', count: 2 }] },
    ];
    const asked: (string | undefined)[] = [];
    const table = csvOf(columns, async (cursor) => {
      asked.push(cursor);
      return pages[asked.length - 1] ?? { rows: [] };
    });
    const bytes = await text(table);
    expect(bytes.replace(/^\uFEFF/, '')).toBe('名称,数量\r\n甲,1\r\n乙,2\r\n');
    expect(asked).toEqual([undefined, 'b']);
  });

  it('is only heads when there is nothing', async () => {
    expect((await text(csvOf(columns, async () => ({ rows: [] })))).endsWith('名称,数量\r\n')).toBe(true);
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx', '\rx'])('lets no cell be a formula: %j', async (name) => {
    const table = csvOf(columns, async () => ({ rows: [{ name, count: 1 }] }));
    expect(await text(table)).toContain(`'${name}`);
  });

  it('quotes commas, quotes and line breaks', async () => {
    const table = csvOf(columns, async () => ({ rows: [{ name: '一,"二"\n三', count: 1 }] }));
    expect(await text(table)).toContain('"一,""二""\n三",1');
  });
});
