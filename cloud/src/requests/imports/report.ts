/** What became of the rows of an import, in words for the person who started it. */
import { requestStates } from '../contract.constants.ts';
import type { ImportSummary, RowReport } from './run.ts';

/** 第 2 行 2549：20261123-0001 已派单，物业管理（80%），澄湖区 */
export function rowInWords({ row, messageId, outcome, reasons, ...made }: RowReport): string {
  const head = `第 ${row} 行${messageId ? ` ${messageId}` : ''}：`;
  if (outcome === 'bad') return `${head}没有导入，${reasons?.join('；') ?? ''}`;
  const { number = '', state, category, confidence, place, owner } = made;
  const sure = confidence === undefined ? '' : `（${Math.round(confidence * 100)}%）`;
  const facts = [
    `${number} ${state ? requestStates[state].staff : ''}`,
    ...(category ? [`${category}${sure}`] : ['分类待定']),
    ...(place ? [`地点 ${place}`] : []),
    ...(owner ? [owner] : []),
  ];
  return `${head}${outcome === 'known' ? '以前导入过，' : ''}${facts.join('，')}`;
}

export const summaryInWords = ({
  rows,
  imported,
  known,
  bad,
  routed,
  waiting,
  placed,
}: ImportSummary): string =>
  `共 ${rows} 行：导入 ${imported}，以前导入过 ${known}，有误 ${bad}。` +
  `导入的里面直接派出 ${routed}，待受理 ${waiting}，按文中地点落到网格、社区或街道 ${placed}。`;
