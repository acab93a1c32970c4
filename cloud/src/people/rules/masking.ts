/** What of a person's data may be seen by everybody who works with it. */

/** 王秀兰 → 王** */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.min(rest.length, 3));
}

/** 13800000001 → 138****0001 */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Hides the room and the flat: 湖畔社区3号楼2单元501室 → 湖畔社区3号楼*** */
export function maskAddress(text: string): string {
  const building = /^.*?\d+\s*(号楼|栋|幢|座|号)/.exec(text)?.[0];
  return building && building.length < text.length ? `${building}***` : text.replace(/\d+(室)?$/, '***');
}
