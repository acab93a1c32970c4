/** What the ledger keeps about a resident, for the resident's own export. */
import { civilDate } from '../kernel/calendar-days.ts';
import type { ExportSection } from '../people/index.ts';
import { entryKinds } from './contract.constants.ts';
import { presentPoints } from './present.ts';
import { pointsOf } from './queries.ts';

const most = 1000;

export async function exportPointsOf(residentId: string): Promise<ExportSection[]> {
  const { balance, held, items } = presentPoints(await pointsOf(residentId, { limit: most }));
  if (items.length === 0) return [];
  return [
    {
      title: '积分',
      rows: [
        `一共 ${balance} 积分${held > 0 ? `，其中 ${held} 积分留给了预约` : ''}`,
        ...items.map(({ at, kind, points, reason }) => {
          const day = civilDate(Date.parse(at));
          return `${day} ${entryKinds[kind]} ${points > 0 ? '+' : ''}${points}：${reason}`;
        }),
      ],
    },
  ];
}
