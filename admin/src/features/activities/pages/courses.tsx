// Courses of the scope: who teaches what when, how full they are; made, opened and ended here.
import { courseStates, type CourseState } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { useColumns } from '../../../shared/table/columns';
import { DataTable } from '../../../shared/table/data-table';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { optionsOf, Segments } from '../../../shared/ui/field';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { courseColumns } from '../components/course-columns';
import { CourseDrawer } from '../components/course-drawer';
import { CourseForm } from '../components/course-form';

export function CoursesPage() {
  const { get, change } = useAddress();
  const mayManage = useMay('activities.manage');
  const [editing, edit] = useState<StaffCourse | 'new'>();
  const wanted = get('state');
  const state: CourseState = wanted && wanted in courseStates ? (wanted as CourseState) : 'open';
  const list = useRead(
    'GET /desk/courses',
    { query: { state, unitId: get('unitId') } },
    { keepPrevious: true },
  );
  const rows = list.data?.items ?? [];
  const columns = useColumns(
    'courses',
    courseColumns((id) => change({ course: id })),
  );
  const opened = rows.find(({ id }) => id === get('course'));
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
        <div style={{ width: 220 }}>
          <UnitSelect
            label="单位"
            clearable
            placeholder="所有单位"
            value={get('unitId')}
            onChange={(unitId) => change({ unitId })}
          />
        </div>
        <span className="sp" />
        {mayManage && (
          <Button kind="main" icon="plus" onClick={() => edit('new')}>
            新建课程
          </Button>
        )}
      </div>
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && rows.length === 0 && (
        <Nothing title="没有这样的课程" hint="新建一门课，写好时间和名额，开放后居民就能报名。" />
      )}
      {rows.length > 0 && (
        <DataTable
          label="课程"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
        />
      )}
      <div className="ft">
        <span role="status">
          共 <b>{rows.length}</b> 门
        </span>
      </div>
      {opened && (
        <CourseDrawer
          course={opened}
          onEdit={mayManage && opened.state !== 'ended' ? () => edit(opened) : undefined}
          onTurned={(next) => change({ state: next === 'open' ? undefined : next })}
          onClose={() => change({ course: undefined })}
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
