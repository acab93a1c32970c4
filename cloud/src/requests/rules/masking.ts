/** How people appear to those who need not know who they are. */

/** 王小明 → 王** */
export const maskName = (name: string): string => {
  const first = [...name.trim()][0];
  return first ? `${first}**` : '居民';
};

/** 13800001234 → 138****1234 */
export const maskPhone = (phone: string | undefined): string =>
  phone && phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '';

export const withheldName = '匿名居民';
