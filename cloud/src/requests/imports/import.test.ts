import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { testDatabase } from '../../testing/database.ts';
import { useFakeSurroundings } from '../commands/commands.fixture.ts';
import { RequestModel } from '../model/request-model.ts';
import { checkRow } from './check-row.ts';
import { rowInWords, summaryInWords } from './report.ts';
import { importFile, type RowReport } from './run.ts';

testDatabase();
beforeAll(useFakeSurroundings);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linying-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const context = { actor: systemActor('import'), now: new Date('2026-11-23T02:00:00Z') };
async function run(file: string) {
  const lines: RowReport[] = [];
  const options = { file, source: 'hotline', unitPath: '/d1/' } as const;
  const summary = await importFile(context, options, (line) => lines.push(line));
  return { summary, lines };
}
const header = ['message_id', 'user', 'title', 'time', 'detail', 'reply', 'reply_time'];
const rows = [
  ['m1', '刘一', '路灯不亮', '2026-11-20 09:32:09', '"三天了,\n没人修"', '已派人', '2026-11-21 10:00:00'],
  ['m2', '陈二', '想问一件事', '2026/11/20 9:05', '柳荫网格03的垃圾怎么办', '', ''],
  ['', '张三', '没有编号', '2026-11-20', '内容', '', ''],
  ['m4', '李四', '', '2026-02-30', '', '', '昨天'],
  ['m1', '刘一', '路灯不亮', '2026-11-20 09:32:09', '再来一次', '', ''],
];

describe('importing messages', () => {
  it('routes what it can, lists bad rows with every reason, and imports nothing twice', async () => {
    const file = path.join(folder, 'messages.csv');
    await writeFile(file, `\uFEFF${[header, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
    const first = await run(file);
    expect(first.summary).toEqual({
      rows: 5,
      imported: 2,
      known: 1,
      bad: 2,
      routed: 1,
      waiting: 1,
      placed: 1,
    });
    expect(first.lines.map(({ row, outcome, state }) => [row, outcome, state])).toEqual([
      [2, 'imported', 'assigned'],
      [3, 'imported', 'submitted'],
      [4, 'bad', undefined],
      [5, 'bad', undefined],
      [6, 'known', 'assigned'],
    ]);
    expect(first.lines[1]?.place).toBe('柳荫网格03');
    expect(first.lines[3]?.reasons).toEqual([
      '标题和内容都是空的',
      '时间“2026-02-30”看不懂',
      '答复时间“昨天”看不懂',
    ]);
    expect(first.lines.slice(0, 4).map(rowInWords)).toEqual([
      expect.stringMatching(/^第 2 行 m1：\d{8}-\d+ 已派单，道路照明（93%），社工李敏$/),
      expect.stringMatching(/^第 3 行 m2：\d{8}-\d+ 待受理，分类待定，地点 柳荫网格03，柳荫社区$/),
      '第 4 行：没有导入，没有编号 message_id',
      '第 5 行 m4：没有导入，标题和内容都是空的；时间“2026-02-30”看不懂；答复时间“昨天”看不懂',
    ]);
    expect(summaryInWords(first.summary)).toContain('共 5 行：导入 2，以前导入过 1，有误 2。');
    const again = await run(file);
    expect(again.summary).toMatchObject({ imported: 0, known: 3, bad: 2 });
    const stored = await RequestModel.find({ externalId: 'hotline:m1' }).lean();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.text).toBe('路灯不亮\n三天了,\n没人修');
    expect(stored[0]?.timeline.at(-1)?.privateText).toContain('原答复（2026-11-21 10:00）：已派人');
    expect(JSON.stringify(stored)).not.toContain('刘一');
  });

  it('reads the same from a spreadsheet', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('来件');
    sheet.addRow(header);
    sheet.addRow(['x1', '赵五', '路灯坏了', new Date('2026-11-20T09:32:00Z'), '请修', '', '']);
    const file = path.join(folder, 'messages.xlsx');
    await book.xlsx.writeFile(file);
    const { summary, lines } = await run(file);
    expect(summary).toMatchObject({ rows: 1, imported: 1, bad: 0 });
    expect(lines[0]).toMatchObject({ messageId: 'x1', owner: '社工李敏' });
  });

  it('refuses other files and times in the future', async () => {
    await expect(run(path.join(folder, 'x.txt'))).rejects.toThrow('.csv 或 .xlsx');
    expect(checkRow({ message_id: '1', title: '路灯', time: '2027-01-01' }, context.now)).toEqual({
      reasons: ['时间在将来'],
    });
  });

  const real = path.resolve(
    import.meta.dirname,
    '../../../../../shared/data/citizen-messages/messages-with-replies.csv',
  );
  it.runIf(existsSync(real))(
    'takes in all 939 real messages, once',
    async () => {
      expect((await run(real)).summary).toMatchObject({ rows: 939, imported: 939, bad: 0 });
      expect((await run(real)).summary).toMatchObject({ imported: 0, known: 939, bad: 0 });
    },
    120_000,
  );
});
