// Who else sees the progress without having to act.
import { roles, type Role } from '@constants/accounts';
import type { RuleCopy } from '@contract/routing';
import { Select } from 'antd';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { optionsOf } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { targetWords, type Names } from '../api/words';
import { ChipPick } from './chip-pick';
import { PickTarget } from './pickers';

interface Props {
  copies: readonly RuleCopy[];
  names: Names;
  readOnly: boolean;
  onChange: (copies: RuleCopy[]) => void;
}

export function Copies({ copies, names, readOnly, onChange }: Props) {
  const [next, setNext] = useState<RuleCopy>({ to: { unit: 'ownGrid' }, role: 'gridWorker' });
  const words = ({ to, role }: RuleCopy) => `${targetWords(to, names)}${role ? `的${roles[role]}` : ''}`;
  return (
    <>
      {copies.map((copy, index) => (
        <span key={words(copy)} className="chip word">
          {words(copy)}
          {!readOnly && (
            <button
              type="button"
              aria-label={`去掉 ${words(copy)}`}
              onClick={() => onChange(copies.filter((_, at) => at !== index))}
            >
              <Icon name="x" />
            </button>
          )}
        </span>
      ))}
      {readOnly && copies.length === 0 && <span className="sec">不抄送</span>}
      {!readOnly && (
        <ChipPick label="加抄送" text={undefined} empty="加" disabled={false}>
          <div className="col" style={{ gap: 8 }}>
            <PickTarget value={next.to} onChange={(to) => setNext({ ...next, to })} />
            <Select
              aria-label="什么人"
              allowClear
              placeholder="整个单位"
              value={next.role ?? null}
              onChange={(role: Role | null) => setNext({ to: next.to, ...(role ? { role } : {}) })}
              options={optionsOf<Role>(roles)}
            />
            <Button kind="main" onClick={() => onChange([...copies, next])}>
              抄送给 {words(next)}
            </Button>
          </div>
        </ChipPick>
      )}
    </>
  );
}
