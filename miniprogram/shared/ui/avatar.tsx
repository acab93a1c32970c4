/** A drawn portrait of a worker; a neutral drawing where the name does not tell which one would fit. */
import any from '../../assets/people/any.svg';
import man from '../../assets/people/zhou.svg';
import woman from '../../assets/people/limin.svg';
import { Picture } from './picture';

const womanly = '敏静芳丽娟霞燕玲梅兰红艳婷雪琳颖洁秀娜莉萍英慧珍菊蓉琴倩薇';
const manly = '强军伟刚勇涛磊斌鹏辉峰飞浩亮龙建国';

export const portraitOf = (name: string) => {
  const last = name.charAt(name.length - 1);
  if (last && womanly.includes(last)) return woman;
  return last && manly.includes(last) ? man : any;
};

export function Avatar({ name, size }: { name: string; size: number }) {
  return (
    <Picture className="av" src={portraitOf(name)} style={{ width: `${size}px`, height: `${size}px` }} />
  );
}
