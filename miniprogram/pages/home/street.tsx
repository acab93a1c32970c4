/** The street is the greeting: as many windows are lit as matters are being answered. */
import { View } from '@tarojs/components';
import scene from '../../assets/pictures/scene.svg';
import sceneSmall from '../../assets/pictures/scene-small.svg';
import { Picture } from '../../shared/ui/picture';

/** Windows of the house in the drawing, first lit first: left and top in the drawing's own units. */
const windows: [left: number, top: number][] = [
  [291, 154],
  [276, 172],
  [306, 136],
  [276, 136],
  [306, 172],
  [291, 136],
  [291, 172],
  [276, 154],
  [306, 154],
];
const smallWindows: [left: number, top: number][] = [
  [89, 49],
  [78, 64],
  [100, 34],
  [89, 64],
  [78, 34],
  [100, 64],
];

interface StreetProps {
  lit: number;
  small?: boolean;
}

export function Street({ lit, small }: StreetProps) {
  const [width, height, wide, high] = small ? [150, 96, 7, 9] : [390, 256, 9, 11];
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <View className={small ? 'street small' : 'street'}>
      <View className="street-art">
        <Picture className="street-img" src={small ? sceneSmall : scene} />
        {(small ? smallWindows : windows).slice(0, lit).map(([left, top]) => (
          <View
            key={`${left}-${top}`}
            className="lit"
            style={{
              left: share(left, width),
              top: share(top, height),
              width: share(wide, width),
              height: share(high, height),
            }}
          />
        ))}
      </View>
    </View>
  );
}
