// Opening a case: for whom, why, and on what ground.
import { caseConsents, firstReviewDays, type CaseConsent } from '@constants/cases';
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { addDays } from '../../../shared/format/days';
import { isoDay } from '../../../shared/format/time';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';
import { DayField } from './day-field';

interface Props {
  residentId: string | undefined;
  onClose: () => void;
}

export function OpenForm({ residentId, onClose }: Props) {
  const today = isoDay(Date.now());
  const [person, setPerson] = useState(residentId);
  const [reason, setReason] = useState('');
  const [consent, setConsent] = useState<CaseConsent>();
  const [nextReviewOn, setNextReviewOn] = useState(addDays(today, firstReviewDays));
  const navigate = useNavigate();
  const open = useWrite('POST /desk/cases');
  const submit = () => {
    if (!person || !consent) return;
    open.mutate(
      { body: { residentId: person, reason: reason.trim(), consent, nextReviewOn } },
      {
        onSuccess: ({ id }) => {
          toast('开案了，由您负责');
          void navigate(`/cases/${id}`, { replace: true });
        },
      },
    );
  };
  return (
    <FormDrawer
      title="开案"
      submit="开案"
      busy={open.isPending}
      disabled={!person || !consent || !reason.trim()}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="居民" required help="输入姓名的开头，或完整的手机号">
        {(id) => <ResidentSelect id={id} value={person} onChange={setPerson} />}
      </Field>
      <WordsField
        label="为什么开案"
        required
        help="加密保存"
        rows={5}
        max={2000}
        value={reason}
        onChange={setReason}
      />
      <ChoiceField
        label="依据"
        required
        help="档案里会有健康等敏感信息，要居民单独同意"
        options={optionsOf<CaseConsent>(caseConsents)}
        value={consent}
        onChange={setConsent}
      />
      <DayField label="第一次回顾" value={nextReviewOn} onChange={setNextReviewOn} from={addDays(today, 1)} />
    </FormDrawer>
  );
}

interface SelectProps {
  id: string;
  value: string | undefined;
  onChange: (residentId: string) => void;
}

function ResidentSelect({ id, value, onChange }: SelectProps) {
  const [text, setText] = useState('');
  const chosen = useRead(
    'GET /residents/:id',
    { params: { id: value ?? '' } },
    { enabled: value !== undefined },
  );
  const found = useRead(
    'GET /residents',
    { query: { limit: 20, ...(text ? { text } : {}) } },
    { keepPrevious: true },
  );
  const known = found.data?.items ?? [];
  const rows =
    chosen.data && !known.some((row) => row.id === chosen.data.id) ? [chosen.data, ...known] : known;
  return (
    <Select
      id={id}
      value={value ?? null}
      onChange={(next: string | null) => next && onChange(next)}
      placeholder="找一位居民"
      showSearch={{ filterOption: false, onSearch: setText }}
      options={rows.map((row) => ({
        value: row.id,
        label: `${row.nameMasked || '没有登记姓名'} ${row.phoneMasked}，${row.communityName}${row.gridName}`,
      }))}
    />
  );
}
