/** One course: what is learnt, when and where, the next lessons, and signing up. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { call } from '../../../../shared/api/client';
import type { Answer } from '../../../../shared/api/types';
import { useSeniors } from '../../../../shared/family/seniors';
import { monthDay } from '../../../../shared/format/days';
import { clockTime, dateText } from '../../../../shared/format/time';
import { platform } from '../../../../shared/platform';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { freeWords, programmeOf } from '../../components/course-card';
import '../../components/course.scss';

type Course = Answer<'GET /courses/:id'>;

const ages = (min: number | undefined, max: number | undefined) => {
  if (min === undefined) return max === undefined ? undefined : `${max} 岁以下可以报`;
  return max === undefined ? `满 ${min} 岁可以报` : `${min} 到 ${max} 岁可以报`;
};

/** Whoever is in it already comes first; then what is left to do is the second choice. */
function buttonOf({ forChildren, free, mine }: Course, seniors: number) {
  const act = free > 0 ? '报名' : '排队';
  if (mine.length === 0) return { word: forChildren ? `给孩子${act}` : `我要${act}`, tone: 'p' as const };
  if (forChildren) return { word: `再给一个孩子${act}`, tone: 's' as const };
  return mine.length <= seniors ? { word: `再给一位${act}`, tone: 's' as const } : undefined;
}

export default function Detail() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /courses/:id', { params: { id } }));
  const seniors = useSeniors();
  const button = data?.state === 'open' ? buttonOf(data, seniors.length) : undefined;
  const foot = button ? (
    <View className="foot">
      <Button size="lg" block tone={button.tone} onTap={() => go('enrol', { id })}>
        {button.word}
      </Button>
    </View>
  ) : null;
  return (
    <Page title="课程" back="back" foot={foot}>
      {error && !data ? <LoadFailed error={error} kept="您报的课都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? <Whole course={data} /> : null}
    </Page>
  );
}

function Whole({ course }: { course: Course }) {
  const { name, summary, times, place, teacherName, unitName, firstDay, lastDay, mine, phone } = course;
  const programme = programmeOf(course);
  const age = ages(course.minAge, course.maxAge);
  return (
    <>
      <View className="card">
        {programme ? <View className="cap">{programme}</View> : null}
        <View className="title">{name}</View>
        <View className="mt8">{summary}</View>
        <View className={course.free > 0 ? 'course-free mt8' : 'course-full mt8'}>{freeWords(course)}</View>
      </View>
      {mine.length > 0 ? (
        <View className="list mt12">
          {mine.map((one) => (
            <Cell key={one.enrolmentId} icon="done" onTap={() => go('myCourses', { id: one.enrolmentId })}>
              {`${one.name}${one.state === 'waiting' ? '在排队' : '已报上'}，看上课情况`}
            </Cell>
          ))}
        </View>
      ) : null}
      <View className="list mt12">
        <Cell icon="cal" note={`${monthDay(firstDay)}到${monthDay(lastDay)}，公共假日不上课`}>
          {times}
        </Cell>
        <Cell icon="pin">{place}</Cell>
        <Cell icon="user" note={unitName}>{`${teacherName}老师`}</Cell>
        {age ? <Cell icon="people">{age}</Cell> : null}
        {course.materials ? (
          <Cell icon="tag" note={course.materials}>
            要带的东西
          </Cell>
        ) : null}
        {phone ? (
          <Cell icon="phone" value={phone} onTap={() => platform.call(phone)}>
            打电话问
          </Cell>
        ) : null}
      </View>
      <Coming sessions={course.sessions} />
    </>
  );
}

function Coming({ sessions }: Pick<Course, 'sessions'>) {
  const now = new Date();
  return (
    <>
      <View className="sec">接下来的课</View>
      <View className="list">
        {sessions.map(({ id, state, start, topic }) => (
          <View key={id} className={`lesson-line ${state === 'cancelled' ? 'off' : ''}`}>
            <View className="grow">{`${dateText(start, now)} ${clockTime(start)}`}</View>
            <View className="cap">{state === 'cancelled' ? '停课' : (topic ?? '')}</View>
          </View>
        ))}
        {sessions.length === 0 ? <View className="lesson-line off">还没有排课</View> : null}
      </View>
    </>
  );
}
