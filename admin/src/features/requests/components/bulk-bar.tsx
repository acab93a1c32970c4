// Batch work on ticked rows: says first what will happen to which, then does it.
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer, Body } from '../../../shared/api/client';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { shortNumber } from '../../../shared/format/number';
import { useMay } from '../../../shared/auth/session';
import { CategorySelect } from '../../../shared/pick/category-select';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import './bulk-bar.css';

type Bulk = Body<'POST /desk/requests/bulk'>;
type Outcome = Answer<'POST /desk/requests/bulk'>;
type Action = Bulk['action'];

export function BulkBar({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const [action, setAction] = useState<Action | null>(null);
  const [category, setCategory] = useState<string>();
  const [pool, setPool] = useState<string>();
  const mayAccept = useMay('requests.accept');
  const mayAssign = useMay('requests.assign');
  const preview = useWrite('POST /desk/requests/bulk');
  const run = useWrite('POST /desk/requests/bulk');
  const bodyOf = (
    chosen: Action,
    asPreview: boolean,
    more: { category?: string | undefined; pool?: string | undefined },
  ) => ({
    body: {
      action: chosen,
      ids,
      preview: asPreview,
      ...(chosen === 'accept' && more.category ? { categoryCode: more.category } : {}),
      ...(chosen === 'assign' && more.pool ? { to: { poolUnitId: more.pool } } : {}),
    },
  });
  const look = (chosen: Action, more: { category?: string | undefined; pool?: string | undefined } = {}) => {
    setAction(chosen);
    setCategory(more.category);
    setPool(more.pool);
    run.reset();
    preview.mutate(bodyOf(chosen, true, more));
  };
  const ready = preview.data?.done.length ?? 0;
  const confirm = () => {
    if (!action) return;
    run.mutate(bodyOf(action, false, { category, pool }), {
      onSuccess: ({ done, skipped }) => {
        toast(
          `${action === 'accept' ? '已受理' : '已派出'} ${done.length}件${skipped.length > 0 ? `，跳过 ${skipped.length}件` : ''}`,
        );
        onDone();
      },
    });
  };
  return (
    <section className="bulk" aria-label="批量操作">
      {action && (
        <Preview action={action} outcome={preview.data} error={preview.error ?? run.error}>
          {action === 'accept' ? (
            <AcceptAs value={category} onChange={(next) => look('accept', { category: next })} />
          ) : (
            <AssignTo value={pool} onChange={(next) => look('assign', { pool: next })} />
          )}
        </Preview>
      )}
      <div className="bb">
        <b>已选 {ids.length}件</b>
        <button type="button" className="link on-dark" onClick={onDone}>
          清空
        </button>
        <span className="line" />
        {mayAssign && (
          <button
            type="button"
            className={action === 'assign' ? 'bt on' : 'bt'}
            onClick={() => look('assign')}
          >
            <Icon name="toperson" />
            派单
          </button>
        )}
        {mayAccept && (
          <button
            type="button"
            className={action === 'accept' ? 'bt on' : 'bt'}
            onClick={() => look('accept')}
          >
            <Icon name="stamp" />
            受理
          </button>
        )}
        <span className="sp" />
        {action && (
          <button type="button" className="btn p2" disabled={ready === 0 || run.isPending} onClick={confirm}>
            {action === 'accept' ? '确认受理' : '确认派出'} {ready}件
          </button>
        )}
      </div>
    </section>
  );
}

interface PreviewProps {
  action: Action;
  outcome: Outcome | undefined;
  error: unknown;
  children: React.ReactNode;
}

function Preview({ action, outcome, error, children }: PreviewProps) {
  return (
    <div className="pv">
      <div className="row">
        <b className="md nw">{action === 'accept' ? '受理，会发生这些' : '派单，会发生这些'}</b>
        <div style={{ width: 260 }}>{children}</div>
        <span className="sp" />
        <span className="sm sec">还没有执行</span>
      </div>
      {error ? <Note tone="bad">{messageOf(error)}</Note> : null}
      {outcome && (
        <ul>
          <Entries icon="okc" words={action === 'accept' ? '会受理' : '会派出'} entries={outcome.done} />
          <Entries icon="slash" words="跳过" entries={outcome.skipped} />
        </ul>
      )}
    </div>
  );
}

function Entries({
  icon,
  words,
  entries,
}: {
  icon: 'okc' | 'slash';
  words: string;
  entries: Outcome['done'];
}) {
  const groups = new Map<string, Outcome['done']>();
  for (const entry of entries) groups.set(entry.text, [...(groups.get(entry.text) ?? []), entry]);
  return [...groups].map(([text, members]) => (
    <li key={text} className={icon === 'slash' ? 'sec' : ''}>
      <Icon name={icon} />
      <span>
        <b>{members.length}件</b> {words}：
        {members.slice(0, 4).map(({ id, number }, index) => (
          <span key={id}>
            {index > 0 && '、'}
            <Link to={`/requests/${id}`}>{shortNumber(number, Date.now())}</Link>
          </span>
        ))}
        {members.length > 4 && ` 等`} {text}
      </span>
    </li>
  ));
}

interface PickProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function AcceptAs({ value, onChange }: PickProps) {
  const [own, setOwn] = useState(value !== undefined);
  return (
    <div className="row">
      <Select
        aria-label="分类"
        style={{ width: 150, flex: 'none' }}
        value={own ? 'own' : 'suggested'}
        onChange={(next) => {
          setOwn(next === 'own');
          if (next === 'suggested') onChange(undefined);
        }}
        options={[
          { value: 'suggested', label: '按系统建议的分类' },
          { value: 'own', label: '都用同一分类' },
        ]}
      />
      {own && <CategorySelect label="同一分类" value={value} onChange={onChange} />}
    </div>
  );
}

function AssignTo({ value, onChange }: PickProps) {
  const [own, setOwn] = useState(value !== undefined);
  return (
    <div className="row">
      <Select
        aria-label="派给谁"
        style={{ width: 150, flex: 'none' }}
        value={own ? 'own' : 'rules'}
        onChange={(next) => {
          setOwn(next === 'own');
          if (next === 'rules') onChange(undefined);
        }}
        options={[
          { value: 'rules', label: '按派单规则' },
          { value: 'own', label: '到一个抢单池' },
        ]}
      />
      {own && <UnitSelect label="抢单池所在单位" value={value} onChange={onChange} />}
    </div>
  );
}
