/** The lunar date that many residents go by (农历十月十五), for 2025 to 2040; undefined outside these years. */

/** Each lunar year: its first day (days after 2025-01-01), its leap month (0: none), and 1 for every month of 30 days. */
const years: readonly [start: number, leap: number, months: string][] = [
  [-326, 0, '010010110110'],
  [28, 6, '1010010101110'],
  [412, 0, '101001001111'],
  [767, 0, '010100100110'],
  [1120, 5, '1110100100110'],
  [1504, 0, '110101010010'],
  [1858, 0, '110110101010'],
  [2213, 3, '0110101101010'],
  [2597, 0, '100101101101'],
  [2952, 11, '0100101011101'],
  [3336, 0, '010010101101'],
  [3690, 0, '101001001101'],
  [4044, 6, '1101001001011'],
  [4428, 0, '110100100101'],
  [4782, 0, '110101010010'],
  [5136, 5, '1101101010100'],
];
const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const digits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

const dayName = (day: number) => {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${['初', '十', '廿'][Math.floor(day / 10)] ?? ''}${digits[day % 10] ?? ''}`;
};

export function lunarText({
  year,
  month,
  date,
}: {
  year: number;
  month: number;
  date: number;
}): string | undefined {
  const today = Math.round((Date.UTC(year, month - 1, date) - Date.UTC(2025, 0, 1)) / 86_400_000);
  const found = years.filter(([start]) => start <= today).pop();
  if (!found) return undefined;
  const [start, leap, months] = found;
  let left = today - start;
  for (const [index, bit] of [...months].entries()) {
    const length = bit === '1' ? 30 : 29;
    if (left < length) {
      const isLeap = leap > 0 && index === leap;
      const number = leap > 0 && index >= leap ? index - 1 : index;
      return `农历${isLeap ? '闰' : ''}${monthNames[number] ?? ''}月${dayName(left + 1)}`;
    }
    left -= length;
  }
  return undefined;
}
