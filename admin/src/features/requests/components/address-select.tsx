// Finds a standard address by part of its text.
import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';

interface Props {
  id: string;
  value: string | undefined;
  onChange: (addressId: string | undefined) => void;
}

export function AddressSelect({ id, value, onChange }: Props) {
  const [text, setText] = useState('');
  const found = useRead(
    'GET /addresses',
    { query: { text: text.trim(), limit: 20 } },
    { enabled: text.trim().length > 0, keepPrevious: true },
  );
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      placeholder="输入小区、楼栋或路名"
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text.trim() ? '没有这个标准地址，换个写法再找' : '先输入几个字'}
      options={(found.data?.items ?? []).map((address) => ({
        value: address.id,
        label: `${address.text}（${address.communityName} ${address.gridName}）`,
      }))}
    />
  );
}
