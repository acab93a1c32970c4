/** 社区课程: what the family is in already, then everything that is open in the own community. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { programmes, type Programme } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { aria } from '../../../../shared/ui/aria';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { CourseCard } from '../../components/course-card';
import '../../components/course.scss';

export default function List() {
  const [programme, setProgramme] = useState<Programme>();
  const { data, error, waiting, reload } = useLoad(() =>
    call('GET /courses', { query: programme ? { programme } : {} }),
  );
  useEffect(reload, [reload, programme]);
  const mine = data?.items.filter((course) => course.mine.length > 0) ?? [];
  const chip = (word: string, value: Programme | undefined) => (
    <View
      key={word}
      className={`chip ${value === programme ? 'on' : ''}`}
      {...aria('radio', undefined, value === programme)}
      onClick={() => setProgramme(value)}
    >
      {word}
    </View>
  );
  return (
    <Page title="社区课程" back="back">
      {mine.length > 0 ? (
        <View className="list">
          <Cell icon="cal" note={mine.map(({ name }) => name).join('、')} onTap={() => go('myCourses')}>
            我报的课
          </Cell>
        </View>
      ) : null}
      <View className="chips mt12">
        {chip('全部', undefined)}
        {(Object.keys(programmes) as Programme[]).map((one) => chip(programmes[one], one))}
      </View>
      <View className="mt12">
        {error && !data ? <LoadFailed error={error} kept="您报的课都还在" onRetry={reload} /> : null}
        {!data && waiting ? <ListSkeleton /> : null}
        {data?.items.map((course) => (
          <CourseCard key={course.id} course={course} onTap={() => go('course', { id: course.id })} />
        ))}
        {data && data.items.length === 0 ? (
          <Panel picture="empty" title="现在没有开放报名的课" words="有新课会在首页消息里告诉您" />
        ) : null}
      </View>
    </Page>
  );
}
