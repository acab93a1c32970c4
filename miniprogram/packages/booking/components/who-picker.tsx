/** 请谁来: whoever knows the person first, a skill, or anybody who is free soonest. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import any from '../../../assets/people/any.svg';
import type { BookableWorker } from '../../../shared/api/types';
import { bookingDay } from '../../../shared/booking/words';
import { civilDay } from '../../../shared/format/days';
import { useElder } from '../../../shared/session/session';
import { aria } from '../../../shared/ui/aria';
import { Avatar } from '../../../shared/ui/avatar';
import { Icon } from '../../../shared/ui/icon';
import { Picture } from '../../../shared/ui/picture';
import { Sheet } from '../../../shared/ui/sheet';

interface WhoProps {
  workers: readonly BookableWorker[];
  earliest?: string | undefined;
  chosen: string | undefined;
  onChoose: (staffId: string | undefined) => void;
}
interface OneProps {
  name: string;
  note: string;
  on: boolean;
  size: number;
  anybody?: boolean;
  onTap: () => void;
}

function One({ name, note, on, size, anybody, onTap }: OneProps) {
  return (
    <View className={`who-one ${on ? 'on' : ''}`} {...aria('radio', undefined, on)} onClick={onTap}>
      {anybody ? (
        <Picture className="av" src={any} style={{ width: `${size}px`, height: `${size}px` }} />
      ) : (
        <Avatar name={name} size={size} person />
      )}
      <View className="who-words">
        <View className="who-name">{name}</View>
        <View className="who-note">{note}</View>
      </View>
      {on ? (
        <View className="who-ok">
          <Icon name="check" />
        </View>
      ) : null}
    </View>
  );
}

/** The two that stand beside 谁都行: the chosen one is always among them. */
const beside = (workers: readonly BookableWorker[], chosen: string | undefined) => {
  const top = workers.slice(0, 2);
  const other = workers.find(({ staffId }) => staffId === chosen);
  return other && !top.includes(other) ? [...top.slice(0, 1), other] : top;
};

export function WhoPicker({ workers, earliest, chosen, onChoose }: WhoProps) {
  const [all, setAll] = useState(false);
  const size = useElder() ? 64 : 52;
  const soonest = earliest ? `最早 ${bookingDay(civilDay(earliest), new Date())}` : '谁有空谁来';
  const shown = beside(workers, chosen);
  const more = workers.length - shown.length;
  const one = ({ staffId, name, note, role }: BookableWorker, onTap: () => void) => (
    <One key={staffId} name={name} note={note || role} on={chosen === staffId} size={size} onTap={onTap} />
  );
  return (
    <View>
      <View className="who">
        {shown.map((worker) => one(worker, () => onChoose(worker.staffId)))}
        <One
          name="谁都行"
          note={soonest}
          on={chosen === undefined}
          size={size}
          anybody
          onTap={() => onChoose(undefined)}
        />
      </View>
      {more > 0 ? (
        <View className="who-more" {...aria('button')} onClick={() => setAll(true)}>
          {`还有 ${more} 位可以请`}
          <Icon name="right" />
        </View>
      ) : null}
      {all ? (
        <Sheet label="请谁来" onClose={() => setAll(false)}>
          <View className="title">请谁来</View>
          <View className="who-all">
            {workers.map((worker) =>
              one(worker, () => {
                onChoose(worker.staffId);
                setAll(false);
              }),
            )}
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
