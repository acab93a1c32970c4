// One course: its facts, who is in it with their attendance, opening and ending it.
import { programmes, type CourseState } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import { useState } from 'react';
import { Link } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { dayInWords } from '../../../shared/format/days';
import { useNow } from '../../../shared/format/now';
import { isoDay } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Drawer } from '../../../shared/ui/drawer';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Roster } from './roster';

interface Props {
  course: StaffCourse;
  onEdit: (() => void) | undefined;
  onTurned: (state: CourseState) => void;
  onClose: () => void;
}

export function CourseDrawer({ course, onEdit, onTurned, onClose }: Props) {
  const maySeeWho = useMay('activities.attend');
  const [ending, setEnding] = useState(false);
  const open = useWrite('POST /desk/courses/:id/open');
  const start = () =>
    open.mutate(
      { params: { id: course.id }, body: { version: course.version } },
      {
        onSuccess: ({ state }) => {
          toast('已开放报名，居民现在看得到');
          onTurned(state);
        },
      },
    );
  const foot = onEdit && (
    <div className="drawer-foot">
      {course.state === 'open' && (
        <Button kind="danger" onClick={() => setEnding(true)}>
          结束课程
        </Button>
      )}
      <span className="sp" />
      <Button icon="edit" onClick={onEdit}>
        修改
      </Button>
      {course.state === 'draft' && (
        <Button kind="main" busy={open.isPending} onClick={start}>
          开放报名
        </Button>
      )}
    </div>
  );
  return (
    <Drawer
      label="课程"
      size={480}
      title={course.name}
      marks={<span className="tag nw">{programmes[course.programme]}</span>}
      foot={foot}
      onClose={onClose}
    >
      <Facts course={course} />
      {maySeeWho && <Roster courseId={course.id} />}
      {open.error && <Note tone="bad">{messageOf(open.error)}</Note>}
      {ending && <EndForm course={course} onEnded={onTurned} onClose={() => setEnding(false)} />}
    </Drawer>
  );
}

function Facts({ course }: { course: StaffCourse }) {
  const now = useNow();
  return (
    <div className="kv">
      <span className="sec">说明</span>
      <span>{course.summary}</span>
      <span className="sec">时间</span>
      <div>
        {course.times}，{dayInWords(course.firstDay, now)}至{dayInWords(course.lastDay, now)}
        <div className="sm sec">
          公共假日不上课
          {course.skipDays.length > 0 &&
            `，另外 ${course.skipDays.map((day) => dayInWords(day, now)).join('、')} 不上`}
        </div>
      </div>
      <span className="sec">地点</span>
      <span>{course.place}</span>
      <span className="sec">老师</span>
      <span>
        {course.teacherName} {!course.teacherId && <span className="sm sec">校外老师</span>}
      </span>
      <span className="sec">名额</span>
      <span>
        报上 {course.enrolled} 人，共 {course.capacity} 个
        {course.waiting > 0 && <b className="due">，{course.waiting} 人在排队</b>}
      </span>
      <span className="sec">谁能报</span>
      <span>{audienceOf(course)}</span>
      {course.materials && (
        <>
          <span className="sec">要带</span>
          <span>{course.materials}</span>
        </>
      )}
      <span className="sec">课次</span>
      <span>
        <Link to={`/appointments/timetable?courseId=${course.id}`}>看课表和点名册</Link>
      </span>
    </div>
  );
}

function audienceOf({ forChildren, minAge, maxAge, unitName }: StaffCourse): string {
  const ages = [
    ...(minAge === undefined ? [] : [`满 ${minAge} 岁`]),
    ...(maxAge === undefined ? [] : [`不超过 ${maxAge} 岁`]),
  ];
  const who = forChildren ? '孩子，由监护人报名' : '居民本人或家人';
  return [who, ...ages, `${unitName}服务范围内`].join('，');
}

interface EndProps {
  course: StaffCourse;
  onEnded: (state: CourseState) => void;
  onClose: () => void;
}

function EndForm({ course, onEnded, onClose }: EndProps) {
  const end = useWrite('POST /desk/courses/:id/end');
  const early = isoDay(useNow()) <= course.lastDay;
  const submit = () =>
    end.mutate(
      { params: { id: course.id }, body: { version: course.version } },
      {
        onSuccess: ({ state }) => {
          toast('课程已结束，后面的课次已取消');
          onEnded(state);
        },
      },
    );
  return (
    <FormDrawer
      title="结束课程"
      hint={course.name}
      submit="结束这门课"
      danger
      busy={end.isPending}
      error={end.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Note tone="due">
        还没上的课次全部取消，老师和场地的时间空出来，居民不能再报名。结束后不能恢复，要再开请新建一门课。
      </Note>
      {early && course.enrolled + course.waiting > 0 && (
        <Note tone="plain">
          报上的 {course.enrolled} 人{course.waiting > 0 && `、排队的 ${course.waiting} 人`}
          会收到通知。只停一次课，请在课表里点“这次停课”。
        </Note>
      )}
    </FormDrawer>
  );
}
