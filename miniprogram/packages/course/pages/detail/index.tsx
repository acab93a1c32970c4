/** One course: what is learnt, when and where, the next lessons, and signing up. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { programmes } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { clockTime, dateText } from '../../../../shared/format/time';
import { platform } from '../../../../shared/platform';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { freeWords } from '../../components/course-card';
import '../../components/course.scss';

const ages = (min: number | undefined, max: number | undefined) => {
  const parts = [
    ...(min === undefined ? [] : [`满 ${min} 岁`]),
    ...(max === undefined ? [] : [`${max} 岁以下`]),
  ];
  return parts.join('，');
};

/** 2026-11-02 → 11月2日 */
const monthDay = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

export default function Detail() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /courses/:id', { params: { id } }));
  const now = new Date();
  const foot =
    data?.state === 'open' ? (
      <View className="foot">
        <Button size="lg" block onTap={() => go('enrol', { id, child: data.forChildren ? '1' : '' })}>
          {data.forChildren ? '给孩子报名' : data.free > 0 ? '我要报名' : '我要排队'}
        </Button>
      </View>
    ) : null;
  return (
    <Page title="课程" back="back" foot={foot}>
      {error && !data ? <LoadFailed error={error} kept="您报的课都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <>
          <View className="card">
            <View className="cap">{programmes[data.programme]}</View>
            <View className="title">{data.name}</View>
            <View className="mt8">{data.summary}</View>
            <View className={data.free > 0 ? 'course-free mt8' : 'course-full mt8'}>{freeWords(data)}</View>
          </View>
          <View className="list mt12">
            <Cell icon="cal" note={`${monthDay(data.firstDay)}到${monthDay(data.lastDay)}，公共假日不上课`}>
              {data.times}
            </Cell>
            <Cell icon="pin">{data.place}</Cell>
            <Cell icon="user" note={data.unitName}>{`${data.teacherName}老师`}</Cell>
            {data.minAge !== undefined || data.maxAge !== undefined ? (
              <Cell icon="people">{ages(data.minAge, data.maxAge)}</Cell>
            ) : null}
            {data.materials ? (
              <Cell icon="tag" note={data.materials}>
                要带的东西
              </Cell>
            ) : null}
          </View>
          {data.mine.map((one) => (
            <View key={one.enrolmentId} className="list mt12">
              <Cell icon="done" onTap={() => go('myCourses', { id: one.enrolmentId })}>
                {`${one.name}已在名单里，看上课情况`}
              </Cell>
            </View>
          ))}
          <View className="sec">接下来的课</View>
          <View className="list">
            {data.sessions.map((session) => (
              <View key={session.id} className={`lesson-line ${session.state === 'cancelled' ? 'off' : ''}`}>
                <View className="grow">{`${dateText(session.start, now)} ${clockTime(session.start)}`}</View>
                <View className="cap">{session.state === 'cancelled' ? '停课' : (session.topic ?? '')}</View>
              </View>
            ))}
            {data.sessions.length === 0 ? <View className="lesson-line off">还没有排课</View> : null}
          </View>
          {data.phone ? (
            <View className="mt12">
              <Button tone="s" block icon="phone" onTap={() => platform.call(data.phone ?? '')}>
                {`打电话问 ${data.phone}`}
              </Button>
            </View>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}
