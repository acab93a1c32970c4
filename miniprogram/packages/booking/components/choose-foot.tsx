/** The sentence that will be said back on the phone, and the one button under it. */
import { View } from '@tarojs/components';
import { bookingTime, meetingText } from '../../../shared/booking/words';
import { Button } from '../../../shared/ui/button';
import { joinQueue } from './full';
import { useHold, type Trouble } from './use-hold';
import { useMove } from './use-move';
import { Took } from './took';
import type { Asked, Choice } from './use-choice';

function sentenceOf(asked: Asked, { ground, worker, start }: Choice): string {
  const offer = ground.data?.offer;
  const placeKind = offer?.places[0];
  if (!offer || !placeKind || !start) return '';
  const roles = new Set(ground.data?.workers.map(({ role }) => role));
  const anybody = roles.size === 1 ? ([...roles][0] ?? '') : '工作人员';
  const room = offer.resource === 'room';
  const who = room ? offer.name : (worker?.name ?? anybody);
  return `${bookingTime(start, new Date())}，${meetingText({ who, room, placeKind, forName: asked.forName })}`;
}

export function ChooseFoot({ asked, choice }: { asked: Asked; choice: Choice }) {
  const holding = useHold(asked, choice);
  const moving = useMove(asked, choice);
  const trouble: Trouble | undefined = asked.movingId ? moving.trouble : holding.trouble;
  const sentence = sentenceOf(asked, choice);
  const unchanged = asked.movingId !== undefined && choice.start === asked.start;
  return (
    <View className="foot choose-foot">
      {trouble ? <Took trouble={trouble} start={choice.start} /> : null}
      {sentence ? <View className="sum">{sentence}</View> : null}
      {asked.movingId ? (
        <Button
          size="lg"
          block
          busy={moving.busy && '正在改…'}
          disabled={!choice.start || unchanged}
          onTap={() => void moving.move()}
        >
          {unchanged ? '先选新的时间' : '改到这个时间'}
        </Button>
      ) : choice.start ? (
        <Button size="lg" block busy={holding.busy && '正在占住…'} onTap={() => void holding.hold()}>
          就约这个时间
        </Button>
      ) : (
        <Button size="lg" block onTap={() => joinQueue(asked, choice)}>
          {choice.day ? '排队等这天的空位' : '排队等空位'}
        </Button>
      )}
    </View>
  );
}
