// Courses of the scope: who teaches what when, how full they are; made, opened and ended here.
import { courseStates, type CourseState } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { useAddress } from '../../../shared/table/address';
import { useColumns } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { UnitFilter } from '../../../shared/table/unit-filter';
import { Button } from '../../../shared/ui/button';
import { optionsOf, Segments } from '../../../shared/ui/field';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { courseColumns } from '../components/course-columns';
import { CourseDrawer } from '../components/course-drawer';
import { CourseForm } from '../components/course-form';

const hints: Record<CourseState, string> = {
  draft: '新建的课程先放在这里，看过再开放报名。',
  open: '新建一门课，写好时间和名额，开放后居民就能报名。',
  ended: '结束了的课程会留在这里。',
};

export function CoursesPage() {
  const { get, change, show } = useAddress();
  const mayManage = useMay('activities.manage');
  const [editing, edit] = useState<StaffCourse | 'new'>();
  const wanted = get('state');
  const state: CourseState = wanted && wanted in courseStates ? (wanted as CourseState) : 'open';
  const list = useRead(
    'GET /desk/courses',
    { query: { state, unitId: get('unitId') } },
    { keepPrevious: true },
  );
  const columns = useColumns(
    'courses',
    courseColumns((id) => show('course', id)),
  );
  const opened = list.data?.items.find(({ id }) => id === get('course'));
  usePageTitle('课程', <b>课程</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">课程</h1>
      <PageTabs tabs={bookingTabs} label="预约" />
      <div className="fbar">
        <Segments
          label="状态"
          options={optionsOf(courseStates)}
          value={state}
          onChange={(next) => change({ state: next === 'open' ? undefined : next, course: undefined })}
        />
        <UnitFilter value={get('unitId')} onChange={(unitId) => change({ unitId })} />
        <span className="sp" />
        {mayManage && (
          <Button kind="main" icon="plus" onClick={() => edit('new')}>
            新建课程
          </Button>
        )}
      </div>
      <ListBody
        list={list}
        label="课程"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        nothing={{ title: '没有这样的课程', hint: hints[state] }}
        unit="门"
      />
      {opened && (
        <CourseDrawer
          course={opened}
          onEdit={mayManage && opened.state !== 'ended' ? () => edit(opened) : undefined}
          onTurned={(next) => change({ state: next === 'open' ? undefined : next })}
          onClose={() => show('course', undefined)}
        />
      )}
      {editing && (
        <CourseForm
          course={editing === 'new' ? undefined : editing}
          onSaved={(saved) => change({ state: saved === 'open' ? undefined : saved })}
          onClose={() => edit(undefined)}
        />
      )}
    </section>
  );
}
