// Picks several of a list: words of a table, rooms, or units of the tree.
import { Select, TreeSelect } from 'antd';
import { useUnits, useUnitTree } from '../../../shared/pick/unit-select';

interface Props<T extends string> {
  id?: string;
  label: string;
  placeholder: string;
  options: readonly { value: T; label: string }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}

export function PickMany<T extends string>({ id, label, placeholder, options, value, onChange }: Props<T>) {
  return (
    <Select<T[]>
      {...(id ? { id } : {})}
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={placeholder}
      maxTagCount={6}
      optionFilterProp="label"
      value={[...value]}
      onChange={onChange}
      options={[...options]}
    />
  );
}

interface UnitProps {
  id?: string;
  value: readonly string[];
  /** Names of units that the person does not see in their own tree. */
  nameOf: (id: string) => string;
  onChange: (value: string[]) => void;
}

/** A unit stands for itself and everything below it, so nothing below is ticked with it. */
export function PickUnits({ id, value, nameOf, onChange }: UnitProps) {
  const own = useUnitTree();
  const units = useUnits();
  const seen = new Set(units.data?.items.map((unit) => unit.id));
  const elsewhere = value
    .filter((unitId) => !seen.has(unitId))
    .map((unitId) => ({ value: unitId, title: nameOf(unitId), disabled: true }));
  const tree = [...own, ...elsewhere];
  return (
    <TreeSelect<string[]>
      {...(id ? { id } : {})}
      multiple
      aria-label="由哪些单位服务"
      style={{ width: '100%' }}
      placeholder="选一个或几个单位"
      maxTagCount={6}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeData={tree}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      value={[...value]}
      onChange={onChange}
      styles={{ popup: { root: { minWidth: 260, maxHeight: 360 } } }}
    />
  );
}
