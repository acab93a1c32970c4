/** A drawn portrait of a worker; a neutral drawing where the name does not tell which one would fit. */
import any from '../../assets/people/any.svg';
import one from '../../assets/people/one.svg';
import man from '../../assets/people/zhou.svg';
import woman from '../../assets/people/limin.svg';
import { Picture } from './picture';

const womanly = '敏静芳丽娟霞燕玲梅兰红艳婷雪琳颖洁秀娜莉萍英慧珍菊蓉琴倩薇';
const manly = '强军伟刚勇涛磊斌鹏辉峰飞浩亮龙建国';

/** The last character of a name tells most, the one before it often too; the family name tells nothing. */
const portraitOf = (name: string, otherwise: string) => {
  const given = [...name].slice(1).reverse();
  const telling = given.find((letter) => womanly.includes(letter) || manly.includes(letter));
  if (!telling) return otherwise;
  return womanly.includes(telling) ? woman : man;
};

interface AvatarProps {
  name: string;
  size: number;
  /** Surely one person: a name that does not tell gets a single figure, not the pair that stands for a team. */
  person?: boolean;
}

export function Avatar({ name, size, person }: AvatarProps) {
  const src = portraitOf(name, person ? one : any);
  return <Picture className="av" src={src} style={{ width: `${size}px`, height: `${size}px` }} />;
}
