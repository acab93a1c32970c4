// Dispatch: compare people on one line, or give it to a pool; says what will happen before it is sent.
import type { Candidate } from '@contract/requests';
import { useEffect, useState } from 'react';
import { useRead } from '../../../../shared/api/hooks';
import { shortNumber } from '../../../../shared/format/number';
import { dueSentence } from '../../../../shared/format/due';
import { useNow } from '../../../../shared/format/now';
import { clockTime } from '../../../../shared/format/time';
import { tagLabel } from '../../../../shared/format/tags';
import { UnitSelect, useUnits } from '../../../../shared/pick/unit-select';
import { Failed, Loading } from '../../../../shared/ui/boards';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field, Segments } from '../../../../shared/ui/field';
import { Icon } from '../../../../shared/ui/icon';
import type { ActionProps } from '../actions/accept';
import { CandidateTable } from './candidate-table';
import { PoolList } from './pool-list';
import { WordsFields } from './words-fields';
import { useDispatch, type Target } from './use-dispatch';
import './dispatch.css';

type Mode = 'staff' | 'pool' | 'unit';
const modes = [
  { value: 'staff', label: '派给人' },
  { value: 'pool', label: '派到抢单池' },
  { value: 'unit', label: '派给其他单位' },
] as const;

export function DispatchDialog({
  request,
  action,
  onClose,
}: ActionProps & { action: 'assign' | 'transfer' }) {
  const now = useNow();
  const [mode, setMode] = useState<Mode>('staff');
  const [text, setText] = useState('');
  const [target, setTarget] = useState<Target | null>(null);
  const [why, setWhy] = useState('');
  const [message, setMessage] = useState('');
  const units = useUnits();
  const found = useRead(
    'GET /desk/requests/:id/candidates',
    { params: { id: request.id }, query: text.trim() ? { text: text.trim() } : {} },
    { keepPrevious: true },
  );
  const staff = found.data?.staff ?? [];
  const best = staff.find((candidate) => !candidate.blocked);
  const chosen: Target | null =
    target ?? (mode === 'staff' && best ? { kind: 'staff', candidate: best } : null);
  const needsWhy =
    action === 'transfer' || (chosen?.kind === 'staff' && chosen.candidate.blocked !== undefined);
  const { send, busy, error } = useDispatch(request, action, onClose);
  const name = chosen && (chosen.kind === 'staff' ? chosen.candidate.name : chosen.unitName);
  const ready = chosen !== null && (!needsWhy || why.trim().length > 0) && !busy;
  const submit = () => ready && chosen && send(chosen, { why: why.trim(), message: message.trim() });
  const submitByKey = useLatest(submit);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submitByKey();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [submitByKey]);
  const switchTo = (next: Mode) => {
    setMode(next);
    setTarget(null);
  };
  return (
    <Dialog
      title={`${action === 'assign' ? '派单' : '转派'}：${request.title}`}
      hint={shortNumber(request.number, now)}
      width={1104}
      onClose={onClose}
    >
      <Summary request={request} now={now} />
      <div className="row dispatch-bar">
        <Segments label="派给谁" value={mode} options={modes} onChange={switchTo} />
        <label className="in" style={{ width: 220, marginLeft: 8 }}>
          <Icon name="search" />
          <input
            aria-label="找人或单位"
            placeholder="找人或单位"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <span className="sp" />
        <span className="row sm sec" style={{ gap: 5 }}>
          <i className="now-mark" />
          现在 {clockTime(now)}
        </span>
      </div>
      {found.isPending && <Loading rows={5} />}
      {found.isError && !found.data && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && mode === 'staff' && (
        <CandidateTable
          staff={staff}
          chosen={chosen?.kind === 'staff' ? chosen.candidate.staffId : undefined}
          now={now}
          onChoose={(candidate: Candidate) => setTarget({ kind: 'staff', candidate })}
        />
      )}
      {found.data && mode === 'pool' && (
        <PoolList
          pools={found.data.pools}
          chosen={chosen?.kind === 'pool' ? chosen.unitId : undefined}
          onChoose={setTarget}
        />
      )}
      {mode === 'unit' && (
        <div className="dispatch-unit">
          <Field label="哪个单位" help="进这个单位的抢单池，由它的人来领">
            {(id) => (
              <UnitSelect
                id={id}
                value={chosen?.kind === 'pool' ? chosen.unitId : undefined}
                onChange={(unitId) => {
                  const unit = units.data?.items.find((entry) => entry.id === unitId);
                  setTarget(unit ? { kind: 'pool', unitId: unit.id, unitName: unit.name } : null);
                }}
              />
            )}
          </Field>
        </div>
      )}
      <WordsFields
        request={request}
        action={action}
        chosen={chosen}
        needsWhy={needsWhy}
        why={why}
        message={message}
        onWhy={setWhy}
        onMessage={setMessage}
        error={error}
      />
      <div className="dialog-foot">
        <span className="sp" />
        <Button keyHint="Esc" onClick={onClose}>
          取消
        </Button>
        <Button
          kind="main"
          icon="toperson"
          keyHint="Ctrl 回车"
          busy={busy}
          disabled={!ready}
          onClick={submit}
        >
          {name ? `派给 ${name}` : '先选一个'}
        </Button>
      </div>
    </Dialog>
  );
}

function useLatest(run: () => unknown): () => void {
  const [box] = useState<{ run: () => unknown }>({ run });
  useEffect(() => {
    box.run = run;
  });
  const [stable] = useState(() => () => void box.run());
  return stable;
}

function Summary({ request, now }: { request: ActionProps['request']; now: number }) {
  return (
    <div className="dsum">
      <span>
        <Icon name="pin" />
        {request.place}
        {request.grid && `，${request.grid.name}`}
      </span>
      {request.tags.length > 0 && (
        <span>
          <Icon name="home" />
          {request.tags.map(tagLabel).join('、')}
        </span>
      )}
      {request.category && (
        <span>
          <Icon name="table" />
          {request.category.name}
        </span>
      )}
      {request.nextClock && (
        <span className="due b">
          <Icon name="clock" />
          {dueSentence(request.nextClock, now)}
        </span>
      )}
    </div>
  );
}
