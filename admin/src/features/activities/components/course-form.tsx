// Making or changing a course; what was typed stays when something is refused.
import { programmes, type Programme } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import { Select } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { useStaff } from '../../../shared/auth/session';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../shared/ui/field';
import { ChoiceField, LineField, WordsField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';
import { bodyOf, draftOf, emptyDraft, type Draft, type PartProps } from './draft';
import { Ages, Capacity, Teacher } from './people-fields';
import { Span, WeeklyTimes } from './time-fields';

interface Props {
  course: StaffCourse | undefined;
  onSaved: (state: StaffCourse['state']) => void;
  onClose: () => void;
}

export function CourseForm({ course, onSaved, onClose }: Props) {
  const { post } = useStaff();
  const [draft, setDraft] = useState<Draft>(
    course ? draftOf(course) : { ...emptyDraft, unitId: post.unitId },
  );
  const [missing, setMissing] = useState<string>();
  const create = useWrite('POST /desk/courses');
  const update = useWrite('PUT /desk/courses/:id');
  const set = (change: Partial<Draft>) => {
    setMissing(undefined);
    setDraft((before) => ({ ...before, ...change }));
  };
  const done = {
    onSuccess: (saved: StaffCourse) => {
      toast(course ? '已保存，后面的课次按新时间排' : '课程建好了，看过后再开放报名');
      onSaved(saved.state);
      onClose();
    },
  };
  const submit = () => {
    const body = bodyOf(draft);
    if (typeof body === 'string') return setMissing(body);
    setMissing(undefined);
    if (course) {
      return update.mutate({ params: { id: course.id }, body: { ...body, version: course.version } }, done);
    }
    return create.mutate({ body }, done);
  };
  return (
    <FormDrawer
      title={course ? '修改课程' : '新建课程'}
      submit={course ? '保存' : '建好'}
      busy={create.isPending || update.isPending}
      error={missing ?? create.error ?? update.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <What draft={draft} set={set} />
      <WeeklyTimes meetings={draft.weekly} onChange={(weekly) => set({ weekly })} />
      <Span draft={draft} set={set} />
      <Teacher draft={draft} set={set} />
      <Capacity draft={draft} set={set} />
      <Ages draft={draft} set={set} />
      <WordsField
        label="要带什么"
        aside="可不填"
        rows={2}
        max={300}
        value={draft.materials ?? ''}
        onChange={(materials) => set({ materials: materials || undefined })}
      />
    </FormDrawer>
  );
}

function What({ draft, set }: PartProps) {
  return (
    <>
      <Field label="学堂" required>
        {(id) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={draft.programme}
            onChange={(programme: Programme) => set({ programme, forChildren: programme === 'afterSchool' })}
            options={optionsOf<Programme>(programmes)}
          />
        )}
      </Field>
      <ChoiceField
        label="谁来上课"
        options={[
          { value: 'adults', label: '大人' },
          { value: 'children', label: '孩子（要监护人同意，指定的人才能接走）' },
        ]}
        value={draft.forChildren ? 'children' : 'adults'}
        onChange={(value) => set({ forChildren: value === 'children' })}
      />
      <LineField
        label="课程名称"
        required
        max={40}
        value={draft.name ?? ''}
        onChange={(name) => set({ name })}
      />
      <LineField
        label="一句话说明"
        required
        help="居民在课程列表里先看到这一句"
        max={300}
        value={draft.summary ?? ''}
        onChange={(summary) => set({ summary })}
      />
      <Field label="主办单位" required help="住在它服务范围里的居民可以报名">
        {(id) => (
          <UnitSelect
            id={id}
            label="主办单位"
            value={draft.unitId}
            onChange={(unitId) => unitId && set({ unitId })}
          />
        )}
      </Field>
      <LineField
        label="上课地点"
        required
        max={300}
        value={draft.place ?? ''}
        onChange={(place) => set({ place })}
      />
    </>
  );
}
