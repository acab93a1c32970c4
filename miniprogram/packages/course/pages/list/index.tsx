/** 社区课程: what the family is in already, then everything that is open in the own community. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { programmes, type Programme } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Cell } from '../../../../shared/ui/cell';
import { Choices, choicesOf } from '../../../../shared/ui/choices';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { CourseCard, type Course } from '../../components/course-card';
import '../../components/course.scss';

/** Only what there is can be chosen. */
const programmesIn = (courses: readonly Course[]) =>
  choicesOf(programmes).filter(([one]) => courses.some(({ programme }) => programme === one));

export default function List() {
  const { data, error, waiting, reload } = useLoad(() => call('GET /courses', { query: {} }));
  const [programme, setProgramme] = useState<Programme>();
  const courses = data?.items ?? [];
  const mine = courses.filter((course) => course.mine.length > 0);
  const kinds = programmesIn(courses);
  return (
    <Page title="社区课程" back="back">
      {mine.length > 0 ? (
        <View className="list">
          <Cell icon="cal" note={mine.map(({ name }) => name).join('、')} onTap={() => go('myCourses')}>
            我报的课
          </Cell>
        </View>
      ) : null}
      {kinds.length > 1 ? (
        <Choices
          className="mt12"
          options={[[undefined, '全部'], ...kinds]}
          value={programme}
          onChange={setProgramme}
        />
      ) : null}
      <View className="mt12">
        {error && !data ? <LoadFailed error={error} kept="您报的课都还在" onRetry={reload} /> : null}
        {!data && waiting ? <ListSkeleton /> : null}
        {courses
          .filter((course) => programme === undefined || course.programme === programme)
          .map((course) => (
            <CourseCard key={course.id} course={course} onTap={() => go('course', { id: course.id })} />
          ))}
        {data && courses.length === 0 ? (
          <Panel picture="empty" title="现在没有开放报名的课" words="有新课会放在这里，过几天再来看看" />
        ) : null}
      </View>
    </Page>
  );
}
