/** What a row of another system must have to become a request; everything that is wrong with it is named at once. */

export interface ImportedMessage {
  messageId: string;
  user: string;
  title: string;
  detail: string;
  receivedAt: Date;
  reply?: { text: string; at?: Date };
}

export type CheckedRow = { message: ImportedMessage } | { reasons: string[] };

const longestText = 10_000;

export function checkRow(cells: Readonly<Record<string, string | undefined>>, now: Date): CheckedRow {
  const cell = (name: string): string => (cells[name] ?? '').trim();
  const reasons: string[] = [];
  const messageId = cell('message_id');
  if (messageId === '') reasons.push('没有编号 message_id');
  if (messageId.length > 64) reasons.push('编号 message_id 超过 64 个字');
  const title = cell('title');
  const detail = cell('detail');
  if (title === '' && detail === '') reasons.push('标题和内容都是空的');
  if (title.length + detail.length > longestText) reasons.push(`内容超过 ${longestText} 个字`);
  const receivedAt = localTime(cell('time'));
  if (!receivedAt)
    reasons.push(cell('time') === '' ? '没有时间 time' : `时间“${cell('time').slice(0, 30)}”看不懂`);
  else if (receivedAt > now) reasons.push('时间在将来');
  const replyAt = localTime(cell('reply_time'));
  if (cell('reply_time') !== '' && !replyAt)
    reasons.push(`答复时间“${cell('reply_time').slice(0, 30)}”看不懂`);
  if (reasons.length > 0 || !receivedAt) return { reasons };
  const reply = cell('reply');
  return {
    message: {
      messageId,
      user: cell('user'),
      title,
      detail,
      receivedAt,
      ...(reply ? { reply: { text: reply, ...(replyAt ? { at: replyAt } : {}) } } : {}),
    },
  };
}

/** 2026-11-23 09:12:30 or 2026/11/23 9:12 on the clock in Shanghai; a day that does not exist is refused. */
function localTime(text: string): Date | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60;
  return same ? new Date(time.getTime() - 8 * 3_600_000) : undefined;
}
