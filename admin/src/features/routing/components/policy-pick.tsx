// Which limits hold: the category's own, or a policy named by the rule.
import { Select } from 'antd';
import { useRead } from '../../../shared/api/hooks';
import { policyWords } from '../../../shared/format/limits';
import { ChipPick } from './chip-pick';

interface Props {
  code: string | undefined;
  readOnly: boolean;
  onChange: (code: string | undefined) => void;
}

export function PolicyPick({ code, readOnly, onChange }: Props) {
  const policies = useRead('GET /catalogue/deadline-policies', {}, { staleMs: 300_000 });
  const items = policies.data?.items ?? [];
  const policy = items.find((entry) => entry.code === code);
  return (
    <>
      <ChipPick label="时限规则" text={policy?.name ?? code} empty="按分类自己的时限" disabled={readOnly}>
        <Select
          aria-label="时限规则"
          style={{ width: '100%' }}
          allowClear
          placeholder="按分类自己的时限"
          value={code ?? null}
          onChange={(next: string | null) => onChange(next ?? undefined)}
          options={items.map((entry) => ({ value: entry.code, label: entry.name }))}
        />
      </ChipPick>
      <span className="nl" />
      {policy && <span className="sm sec">{policyWords(policy)}</span>}
    </>
  );
}
