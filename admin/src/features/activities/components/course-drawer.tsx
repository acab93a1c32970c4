// One course: its facts, who is in it with their attendance, opening and ending it.
import { enrolmentStates, programmes, type CourseState } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';

interface Props {
  course: StaffCourse;
  onEdit: (() => void) | undefined;
  onTurned: (state: CourseState) => void;
  onClose: () => void;
}

export function CourseDrawer({ course, onEdit, onTurned, onClose }: Props) {
  const open = useWrite('POST /desk/courses/:id/open');
  const end = useWrite('POST /desk/courses/:id/end');
  const input = { params: { id: course.id }, body: { version: course.version } };
  const turned = (words: string) => ({
    onSuccess: (after: StaffCourse) => {
      toast(words);
      onTurned(after.state);
    },
  });
  const error = open.error ?? end.error;
  return (
    <Drawer
      open
      title={null}
      closable={false}
      size={480}
      onClose={onClose}
      aria-label="课程"
      styles={{ body: { padding: 0 }, mask: { background: 'rgba(22,32,34,.46)' } }}
    >
      <div className="drawer">
        <div className="drawer-head">
          <h2>{course.name}</h2>
          <span className="tag">{programmes[course.programme]}</span>
          <span className="sp" />
          <Button kind="quiet" icon="x" aria-label="关闭" onClick={onClose} />
        </div>
        <div className="fields">
          <Facts course={course} />
          <Roster courseId={course.id} />
          {error && <Note tone="bad">{messageOf(error)}</Note>}
        </div>
        {onEdit && (
          <div className="drawer-foot">
            {course.state === 'open' && (
              <Button
                kind="danger"
                busy={end.isPending}
                onClick={() => end.mutate(input, turned('课程已结束，后面的课次已取消'))}
              >
                结束课程
              </Button>
            )}
            <span className="sp" />
            <Button icon="edit" onClick={onEdit}>
              修改
            </Button>
            {course.state === 'draft' && (
              <Button
                kind="main"
                busy={open.isPending}
                onClick={() => open.mutate(input, turned('已开放报名，居民现在看得到'))}
              >
                开放报名
              </Button>
            )}
          </div>
        )}
      </div>
    </Drawer>
  );
}

function Facts({ course }: { course: StaffCourse }) {
  return (
    <div className="kv">
      <span className="sec">说明</span>
      <span>{course.summary}</span>
      <span className="sec">时间</span>
      <span>
        {course.times}，{course.firstDay} 至 {course.lastDay}，公共假日不上课
      </span>
      <span className="sec">地点</span>
      <span>{course.place}</span>
      <span className="sec">老师</span>
      <span>{course.teacherName}</span>
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

function Roster({ courseId }: { courseId: string }) {
  const maySee = useMay('activities.attend');
  const list = useRead('GET /desk/courses/:id/enrolments', { params: { id: courseId } }, { enabled: maySee });
  if (!maySee) return null;
  const rows = list.data?.items ?? [];
  return (
    <section className="part">
      <h3>报名名单 {rows.length > 0 && <span className="sec">{rows.length}人</span>}</h3>
      {list.isPending && <Loading rows={4} />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <span className="sec">还没有人报名。</span>}
      {rows.map((row) => (
        <div key={row.id} className="row">
          <span className="sp">
            {row.name} {row.child && <span className="tag">孩子</span>}
            {row.state === 'waiting' && <span className="tag">{enrolmentStates.waiting}</span>}
          </span>
          <span className="sm sec nw">
            来了 {row.attended}/{row.held} 次
          </span>
        </div>
      ))}
    </section>
  );
}
