// Picks a unit of the person's own tree, by typing or by opening branches.
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useRead } from '../api/hooks';
import { treeOf } from './tree';

interface Props {
  id?: string;
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
  clearable?: boolean;
  placeholder?: string;
  label?: string;
}

export function useUnits() {
  return useRead('GET /units', { query: {} }, { staleMs: 300_000 });
}

export function useUnitTree() {
  const units = useUnits();
  return useMemo(
    () =>
      treeOf(units.data?.items.filter((unit) => !unit.closed) ?? [], {
        key: (unit) => unit.id,
        parent: (unit) => unit.parentId,
        title: (unit) => unit.name,
      }),
    [units.data],
  );
}

export function UnitSelect({ id, value, onChange, clearable, placeholder, label }: Props) {
  const tree = useUnitTree();
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      aria-label={label}
      style={{ width: '100%' }}
      treeData={tree}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      placeholder={placeholder ?? '选一个单位'}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear={clearable ?? false}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      styles={{ popup: { root: { minWidth: 260, maxHeight: 360 } } }}
    />
  );
}
