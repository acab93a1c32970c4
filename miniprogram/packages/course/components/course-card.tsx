/** One course in the list: what, when, where, whether there is a place, and who of mine is in it. */
import { View } from '@tarojs/components';
import { enrolmentStates, programmes } from '../../../../cloud/src/activities/contract.constants';
import type { Answer } from '../../../shared/api/types';
import { aria } from '../../../shared/ui/aria';
import { Icon, type IconName } from '../../../shared/ui/icon';

export type Course = Answer<'GET /courses'>['items'][number];

const icons: Record<Course['programme'], IconName> = {
  seniorSchool: 'book',
  mobileSchool: 'car',
  afterSchool: 'child',
  group: 'people',
};

export const freeWords = ({ free, capacity }: Pick<Course, 'free' | 'capacity'>) =>
  free > 0 ? `还有 ${free} 个名额` : `${capacity} 个名额都报满了，可以排队`;

/** Not said twice when the course is called like its programme. */
export const programmeOf = ({ programme, name }: Pick<Course, 'programme' | 'name'>) =>
  name.startsWith(programmes[programme]) ? undefined : programmes[programme];

export function CourseCard({ course, onTap }: { course: Course; onTap: () => void }) {
  const { programme, name, times, place, free, mine } = course;
  return (
    <View className="card" {...aria('button')} hoverClass="press" onClick={onTap}>
      <View className="course-top">
        <View className="disc">
          <Icon name={icons[programme]} />
        </View>
        <View className="grow">
          <View className="lead">{name}</View>
          <View className="cap">{programmeOf(course) ?? course.unitName}</View>
        </View>
        <Icon name="right" className="lrow-go" />
      </View>
      <View className="mt8">{times}</View>
      <View className="cap">{place}</View>
      {mine.length > 0 ? (
        mine.map((one) => (
          <View
            key={one.enrolmentId}
            className="course-free"
          >{`${one.name}${enrolmentStates[one.state]}`}</View>
        ))
      ) : (
        <View className={free > 0 ? 'course-free' : 'course-full'}>{freeWords(course)}</View>
      )}
    </View>
  );
}
