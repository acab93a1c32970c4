// The pickers behind the words of a rule: many of a list, trees of categories and units, the target.
import { unitKinds, type UnitKind } from '@constants/accounts';
import { targetLevels, targetUnits, type TargetLevel, type TargetUnitKind } from '@constants/routing';
import type { TargetUnit } from '@contract/routing';
import { Select, TreeSelect } from 'antd';
import type { ComponentProps } from 'react';
import { useCategoryTree } from '../../../shared/pick/category-select';
import { UnitSelect, useUnitTree } from '../../../shared/pick/unit-select';
import { optionsOf } from '../../../shared/ui/field';

interface ManyProps<T extends string> {
  label: string;
  words: Readonly<Record<T, string>>;
  value: readonly T[];
  onChange: (value: T[]) => void;
}

export function PickMany<T extends string>({ label, words, value, onChange }: ManyProps<T>) {
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder="不限"
      value={[...value]}
      onChange={(next: T[]) => onChange(next)}
      options={optionsOf<T>(words)}
    />
  );
}

interface IdsProps {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

export function PickCategories(props: IdsProps) {
  return <PickOfTree {...props} tree={useCategoryTree()} />;
}

export function PickUnits(props: IdsProps) {
  return <PickOfTree {...props} tree={useUnitTree()} />;
}

interface TreeProps extends IdsProps {
  tree: ComponentProps<typeof TreeSelect>['treeData'];
}

function PickOfTree({ label, value, onChange, tree }: TreeProps) {
  return (
    <TreeSelect
      multiple
      aria-label={label}
      style={{ width: '100%' }}
      placeholder="不限"
      treeData={tree}
      value={[...value]}
      onChange={(next: string[]) => onChange(next)}
      showSearch={{ treeNodeFilterProp: 'title' }}
    />
  );
}

export function PickKeywords({ label, value, onChange }: IdsProps) {
  return (
    <Select
      mode="tags"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder="输入一个词，按回车"
      value={[...value]}
      onChange={(next: string[]) => onChange(next.map((word) => word.trim().slice(0, 20)).filter(Boolean))}
      open={false}
      suffixIcon={null}
    />
  );
}

export function PickTarget({ value, onChange }: { value: TargetUnit; onChange: (to: TargetUnit) => void }) {
  const choose = (unit: TargetUnitKind) => {
    if (unit === 'department') onChange({ unit, kind: 'department', name: '城管', level: 'street' });
    else if (unit === 'named') onChange({ unit, unitId: '' });
    else onChange({ unit });
  };
  return (
    <div className="col" style={{ gap: 8 }}>
      <Select
        aria-label="派到哪里"
        value={value.unit}
        onChange={choose}
        options={optionsOf<TargetUnitKind>(targetUnits)}
      />
      {value.unit === 'named' && (
        <UnitSelect
          label="哪个单位"
          value={value.unitId || undefined}
          onChange={(unitId) => onChange({ unit: 'named', unitId: unitId ?? '' })}
        />
      )}
      {value.unit === 'department' && (
        <>
          <Select
            aria-label="哪一级"
            value={value.level}
            onChange={(level: TargetLevel) => onChange({ ...value, level })}
            options={optionsOf<TargetLevel>(targetLevels)}
          />
          <Select
            aria-label="哪一类单位"
            value={value.kind}
            onChange={(kind: UnitKind) => onChange({ ...value, kind })}
            options={optionsOf<UnitKind>(unitKinds)}
          />
          <input
            className="in"
            aria-label="单位名里有"
            placeholder="单位名里有这几个字"
            maxLength={40}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </>
      )}
    </div>
  );
}
