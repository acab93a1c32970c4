// The tree of units, with what may be done to the chosen one.
import { unitKinds } from '@constants/accounts';
import type { Unit } from '@contract/accounts';
import { Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useMay } from '../../../shared/auth/session';
import { treeOf } from '../../../shared/pick/tree';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { MoveProgress, MoveUnit } from './move-unit';
import { CloseUnit, EditUnit, NewUnit } from './unit-forms';

interface Props {
  units: readonly Unit[] | undefined;
  error: unknown;
  chosen: string | undefined;
  onChoose: (unitId: string | undefined) => void;
}

export function UnitTree({ units, error, chosen, onChoose }: Props) {
  const [form, setForm] = useState<'new' | 'edit' | 'move' | 'close' | null>(null);
  const mayManage = useMay('units.manage');
  const tree = useMemo(
    () =>
      treeOf(units ?? [], {
        key: (unit) => unit.id,
        parent: (unit) => unit.parentId,
        title: (unit) => `${unit.name}${unit.closed ? '（已停用）' : ''}`,
      }),
    [units],
  );
  const unit = units?.find((entry) => entry.id === chosen);
  const root = tree[0]?.value;
  return (
    <section className="card unit-card">
      <div className="hd">
        <h2>单位</h2>
        <span className="sec sm">{units ? `${units.length}个` : ''}</span>
        <span className="sp" />
        {chosen && (
          <button type="button" className="link" onClick={() => onChoose(undefined)}>
            看全部
          </button>
        )}
      </div>
      <MoveProgress />
      <div className="tree">
        {!units && (error ? <Failed error={error} /> : <Loading />)}
        {units && root && (
          <Tree
            treeData={tree}
            selectedKeys={chosen ? [chosen] : []}
            defaultExpandedKeys={[root, ...(chosen ? [chosen] : [])]}
            autoExpandParent
            blockNode
            onSelect={([key]) => onChoose(key === undefined ? undefined : String(key))}
          />
        )}
      </div>
      {unit && (
        <div className="about">
          <b>{unit.name}</b> <span className="tag">{unitKinds[unit.kind]}</span>
          <div className="sm sec">
            {unit.staffCount}人 · {unit.phone ? `电话 ${unit.phone}` : '没有登记电话'}
            {unit.kind === 'grid' && (unit.hasPolygon ? ' · 有边界' : ' · 还没有边界')}
          </div>
          {mayManage && !unit.closed && (
            <div className="row" style={{ marginTop: 8 }}>
              <Button small icon="plus" onClick={() => setForm('new')}>
                下级单位
              </Button>
              <Button small icon="edit" onClick={() => setForm('edit')}>
                改名
              </Button>
              {unit.parentId && (
                <>
                  <Button small onClick={() => setForm('move')}>
                    移动
                  </Button>
                  <Button small kind="danger" onClick={() => setForm('close')}>
                    停用
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
      )}
      {unit && form === 'new' && <NewUnit parent={unit} onClose={() => setForm(null)} />}
      {unit && form === 'edit' && <EditUnit unit={unit} onClose={() => setForm(null)} />}
      {unit && form === 'move' && <MoveUnit unit={unit} onClose={() => setForm(null)} />}
      {unit && form === 'close' && <CloseUnit unit={unit} onClose={() => setForm(null)} />}
    </section>
  );
}
