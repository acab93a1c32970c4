/** One lesson of mine: when, whether I was there, who fetched the child, its pictures, and asking for leave. */
import { View } from '@tarojs/components';
import { attendances } from '../../../../cloud/src/activities/contract.constants';
import type { Answer } from '../../../shared/api/types';
import { clockTime, dateText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Photos } from '../../../shared/ui/photos';

export type Lesson = Answer<'GET /enrolments'>['items'][number]['sessions'][number];

function wordsOf({ state, attendance, arrivedAt, leftAt, pickedUpBy }: Lesson): string {
  if (state === 'cancelled') return '停课';
  if (attendance === 'left' && leftAt) {
    return pickedUpBy ? `${clockTime(leftAt)} ${pickedUpBy}接走` : `${clockTime(leftAt)} 离开`;
  }
  if (attendance === 'arrived' && arrivedAt) return `${clockTime(arrivedAt)} 到了`;
  return attendance ? attendances[attendance] : '';
}

export function LessonLine({ lesson, onExcuse }: { lesson: Lesson; onExcuse: (() => void) | undefined }) {
  return (
    <View className="lesson">
      <View className={`lesson-line ${lesson.state === 'cancelled' ? 'off' : ''}`}>
        <View className="grow">
          <View>{`${dateText(lesson.start, new Date())} ${clockTime(lesson.start)}`}</View>
          {lesson.topic ? <View className="cap">{lesson.topic}</View> : null}
          {lesson.clash ? <View className="course-full">{lesson.clash}</View> : null}
          {lesson.clash && onExcuse ? <View className="cap">只能去一样，不来就请假</View> : null}
        </View>
        {wordsOf(lesson) ? <View className="cap">{wordsOf(lesson)}</View> : null}
        {onExcuse ? (
          <Button size="sm" tone="q" onTap={onExcuse}>
            请假
          </Button>
        ) : null}
      </View>
      {lesson.photos.length > 0 ? (
        <View className="pics lesson-pics">
          <Photos files={lesson.photos} />
        </View>
      ) : null}
    </View>
  );
}
