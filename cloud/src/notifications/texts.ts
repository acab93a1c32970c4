/** Fits words into WeChat's field limits: cut by whole characters with an ellipsis inside the limit. */

const THING = 20;
const PHRASE = 5;

/** For fields of the kind `thing`. */
export function thing(text: string): string {
  return cut(plain(text), THING) || '见详情';
}

/** For fields of the kind `phrase`: only Chinese characters. */
export function phrase(text: string, otherwise: string): string {
  const chinese = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  return chinese.slice(0, PHRASE).join('') || otherwise;
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年11月23日 09:12` */
export function time(at: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`;
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** WeChat counts code points; a family emoji is several and must not be torn. */
function cut(text: string, limit: number): string {
  if ([...text].length <= limit) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if ([...kept].length + [...segment].length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
