/** Calling the roll at the door, with one hand and without a network: what was marked stands at once and is sent once. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { wordsOf } from '../../../../shared/api/errors';
import { civilDay } from '../../../../shared/format/days';
import { clockTime, momentText } from '../../../../shared/format/time';
import { act, useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { useReloadWhenSent } from '../../../../shared/session/use-reload-when-sent';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Strip } from '../../../../shared/ui/strip';
import { showToast } from '../../../../shared/ui/toast';
import { loadRoll, type Roll } from '../../../../shared/work/lessons';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { AllHere } from '../../components/all-here';
import { FetchSheet } from '../../components/fetch-sheet';
import { isHere, withMarks, type Line } from '../../components/marks';
import { RollLine } from '../../components/roll-line';
import { Taught } from '../../components/taught';
import '../../components/course.scss';

export default function CallTheRoll() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => loadRoll(id));
  useReloadWhenSent(reload, id);
  return (
    <Page title="点名" back="back">
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="点过的名都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={3} /> : null}
      {data ? <Lesson lesson={data} onChanged={reload} /> : null}
    </Page>
  );
}

function Lesson({ lesson, onChanged }: { lesson: Roll; onChanged: () => void }) {
  const items = useOutbox((state) => state.items);
  const lines = withMarks(lesson, items);
  const [fetching, setFetching] = useState<Line>();
  const { mark, markAll, leave } = useRoll(lesson, onChanged);
  const may = lesson.can.roll ?? false;
  return (
    <>
      <View className="card">
        <View className="cap">{lesson.courseName}</View>
        <View className="lead">{`${momentText(lesson.start, new Date())} – ${clockTime(lesson.end)}`}</View>
        <View className="cap">{lesson.place}</View>
        <View className="roll-count mt8">{`来了 ${lines.filter(isHere).length} 人，共 ${lines.length} 人`}</View>
      </View>
      {lesson.state === 'cancelled' ? (
        <Strip tone="accent" icon="alert">
          这次课停了
        </Strip>
      ) : null}
      {may && hasCome(lesson) ? <AllHere lines={lines} onAll={markAll} /> : null}
      <View className="mt12">
        {lines.map((line) => (
          <RollLine
            key={line.enrolmentId}
            line={line}
            may={may}
            onMark={(attendance) => mark(line, attendance)}
            onLeave={() => (line.child ? setFetching(line) : leave(line))}
          />
        ))}
      </View>
      {lesson.can.note ? <Taught lesson={lesson} lines={lines} onSaved={onChanged} /> : null}
      {fetching ? (
        <FetchSheet
          line={fetching}
          onClose={() => setFetching(undefined)}
          onFetch={(pickUpId) => {
            setFetching(undefined);
            leave(fetching, pickUpId);
          }}
        />
      ) : null}
    </>
  );
}

/** Nobody is there on a day before the lesson's. */
const hasCome = ({ start }: Roll) => civilDay(start) <= civilDay(new Date());

/** The line itself says that it is done: nothing pops up over the next name. */
function useRoll({ id, courseName }: Roll, onChanged: () => void) {
  const about = ({ enrolmentId, name }: Line) => ({
    id,
    about: enrolmentId,
    title: `${name}，${courseName}`,
  });
  const settle = (done: Promise<unknown>) =>
    void done
      .catch((reason: unknown) => showToast({ words: wordsOf(reason), icon: 'alert' }))
      .finally(onChanged);
  const happenedAt = () => new Date().toISOString();
  const mark = (line: Line, attendance: 'arrived' | 'absent') => {
    const body = { enrolmentId: line.enrolmentId, attendance, happenedAt: happenedAt() };
    settle(act('POST /desk/sessions/:id/roll', about(line), body));
  };
  const markAll = (enrolmentIds: string[]) => {
    const everybody = { id, title: `${enrolmentIds.length} 位，${courseName}` };
    const body = { enrolmentIds, attendance: 'arrived' as const, happenedAt: happenedAt() };
    settle(act('POST /desk/sessions/:id/roll-all', everybody, body));
  };
  const leave = (line: Line, pickUpId?: string) => {
    const body = {
      enrolmentId: line.enrolmentId,
      ...(pickUpId ? { pickUpId } : {}),
      happenedAt: happenedAt(),
    };
    settle(act('POST /desk/sessions/:id/leave', about(line), body));
  };
  return { mark, markAll, leave };
}
