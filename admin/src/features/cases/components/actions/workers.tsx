// Who works on the case: co-workers, the hand-over to another worker, and refusing it.
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import { WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { useCaseAction } from '../../api/use-case-action';
import type { WindowProps } from '../window-props';

/** The social workers who may be chosen, with how much they have in hand; without the lead. */
function useWorkers({ id, lead }: WindowProps['file']) {
  const workers = useRead('GET /desk/cases/:id/workers', { params: { id }, query: {} });
  return (workers.data?.items ?? [])
    .filter(({ staffId }) => staffId !== lead.staffId)
    .map(({ staffId, name, unitName, openCases }) => ({
      value: staffId,
      label: `${name}，${unitName}，负责 ${openCases} 份`,
    }));
}

const byLabel = {
  filterOption: (text: string, option?: { label: string }) => option?.label.includes(text) ?? false,
};

export function StaffForm({ file, onClose }: WindowProps) {
  const [ids, setIds] = useState(file.coWorkers.map(({ staffId }) => staffId));
  const options = useWorkers(file);
  const staff = useCaseAction('POST /desk/cases/:id/staff', file, {
    words: '协办人调整好了',
    onDone: onClose,
  });
  return (
    <FormDrawer
      title="调整协办人"
      hint={file.name}
      submit="保存"
      busy={staff.busy}
      error={staff.error}
      onSubmit={() => staff.submit({ coWorkerIds: ids })}
      onClose={onClose}
    >
      <Field label="协办的社工" help="最多5位。协办人能记数值、写回顾，也能看私密记录">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            maxCount={5}
            value={ids}
            onChange={setIds}
            options={options}
            showSearch={byLabel}
          />
        )}
      </Field>
      <Note tone="plain">从名单里去掉的人，从现在起看不到私密记录。</Note>
    </FormDrawer>
  );
}

export function HandOverForm({ file, onClose }: WindowProps) {
  const [to, setTo] = useState<string>();
  const [why, setWhy] = useState('');
  const [openMatters, setOpenMatters] = useState('');
  const [stays, setStays] = useState(false);
  const options = useWorkers(file);
  const handOver = useCaseAction('POST /desk/cases/:id/hand-over', file, {
    words: '已请对方接手，接手以前仍由您负责',
    onDone: onClose,
  });
  const submit = () =>
    to && handOver.submit({ toStaffId: to, why: why.trim(), openMatters: openMatters.trim(), stays });
  return (
    <FormDrawer
      title="交给别的社工"
      hint={file.name}
      submit="请对方接手"
      busy={handOver.busy}
      disabled={!to || !why.trim() || !openMatters.trim()}
      error={handOver.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="交给谁" required>
        {(id) => (
          <Select
            id={id}
            value={to ?? null}
            onChange={(next: string | null) => setTo(next ?? undefined)}
            options={options}
            placeholder="输入姓名或单位"
            showSearch={byLabel}
          />
        )}
      </Field>
      <WordsField label="为什么交" required rows={2} max={300} value={why} onChange={setWhy} />
      <WordsField
        label="还没完的事"
        required
        help="答应过居民什么、下一次什么时候去、要小心什么"
        rows={5}
        max={2000}
        value={openMatters}
        onChange={setOpenMatters}
      />
      <label className="row">
        <input
          type="checkbox"
          className="ck"
          checked={stays}
          onChange={(event) => setStays(event.target.checked)}
        />
        对方接手以后，我留下协办
      </label>
      <Note tone="plain">您、对方和两边单位都会收到通知；对方点“接手”以前，这份个案仍由您负责。</Note>
    </FormDrawer>
  );
}

export function DeclineForm({ file, onClose }: WindowProps) {
  const [words, setWords] = useState('');
  const navigate = useNavigate();
  const decline = useCaseAction('POST /desk/cases/:id/decline', file, {
    words: '已告诉对方您不接手',
    onDone: () => void navigate('/cases'),
  });
  return (
    <FormDrawer
      title="不接手"
      hint={file.name}
      submit="告诉对方"
      busy={decline.busy}
      disabled={!words.trim()}
      error={decline.error}
      onSubmit={() => decline.submit({ words: words.trim() })}
      onClose={onClose}
    >
      <WordsField label="为什么" required max={300} value={words} onChange={setWords} />
    </FormDrawer>
  );
}
