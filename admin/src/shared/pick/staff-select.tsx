// Picks a person by typing part of the name; knows the name of the one already picked.
import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../api/hooks';

interface Props {
  value: string | undefined;
  onChange: (staffId: string | undefined) => void;
  label: string;
  placeholder?: string;
}

export function StaffSelect({ value, onChange, label, placeholder = '输入姓名' }: Props) {
  const [text, setText] = useState('');
  const found = useRead(
    'GET /staff',
    { query: { limit: 20, ...(text ? { text } : {}) } },
    { keepPrevious: true },
  );
  const known = found.data?.items ?? [];
  const stranger = value !== undefined && !known.some(({ id }) => id === value);
  const chosen = useRead('GET /staff/:id', { params: { id: value ?? '' } }, { enabled: stranger });
  const rows = stranger && chosen.data ? [chosen.data, ...known] : known;
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      allowClear
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={rows.map((staff) => ({
        value: staff.id,
        label: `${staff.name} ${staff.posts[0]?.unitName ?? ''}`,
      }))}
    />
  );
}
