/** The lessons of a place: those to come first, with asking for leave; then what was. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { LessonLine, type Lesson } from './lesson-line';

/** A class on every school day would push everything else away. */
const shown = 5;

interface LessonsProps {
  lessons: readonly Lesson[];
  mayExcuse: boolean;
  onExcuse: (lesson: Lesson) => void;
}

export function Lessons({ lessons, mayExcuse, onExcuse }: LessonsProps) {
  const now = Date.now();
  const isComing = ({ start }: Lesson) => Date.parse(start) > now;
  const excusable = ({ state, attendance }: Lesson) => mayExcuse && state === 'planned' && !attendance;
  const coming = lessons.filter(isComing);
  const past = lessons.filter((lesson) => !isComing(lesson)).reverse();
  return (
    <>
      <Part
        title="接下来的课"
        lessons={coming}
        empty="还没有排课"
        onExcuse={(lesson) => (excusable(lesson) ? () => onExcuse(lesson) : undefined)}
      />
      {past.length > 0 ? <Part title="上过的课" lessons={past} /> : null}
    </>
  );
}

interface PartProps {
  title: string;
  lessons: readonly Lesson[];
  empty?: string;
  /** What a tap on 请假 does, where one may ask for leave. */
  onExcuse?: (lesson: Lesson) => (() => void) | undefined;
}

function Part({ title, lessons, empty, onExcuse }: PartProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <View className="sec">{title}</View>
      <View className="list">
        {lessons.slice(0, all ? undefined : shown).map((lesson) => (
          <LessonLine key={lesson.id} lesson={lesson} onExcuse={onExcuse?.(lesson)} />
        ))}
        {lessons.length === 0 ? <View className="lesson-line off">{empty}</View> : null}
      </View>
      {!all && lessons.length > shown ? (
        <View className="mt8">
          <Button tone="link" block onTap={() => setAll(true)}>
            {`全部 ${lessons.length} 次`}
          </Button>
        </View>
      ) : null}
    </>
  );
}
