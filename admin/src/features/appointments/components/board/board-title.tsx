// The top bar of the board: its name and the unit that is shown, which can be changed there.
import type { Board } from '@contract/appointments';
import { TreeSelect } from 'antd';
import { useUnitTree } from '../../../../shared/pick/unit-select';
import { usePageTitle } from '../../../../shared/ui/page-title';

export function useBoardTitle(
  board: Board | undefined,
  unitId: string | undefined,
  onUnit: (unitId: string | undefined) => void,
): void {
  const shown = board?.unitName ?? '';
  usePageTitle(
    '一周预约',
    <>
      <b>一周预约</b>
      <UnitPick name={shown} value={unitId ?? board?.unitId} onChange={onUnit} />
    </>,
    `${shown} ${unitId}`,
  );
}

interface Props {
  name: string;
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

function UnitPick({ name, value, onChange }: Props) {
  const tree = useUnitTree();
  return (
    <TreeSelect
      aria-label="看哪个单位"
      className="unit-pick"
      variant="borderless"
      treeData={tree}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      popupMatchSelectWidth={false}
      placeholder={name}
      styles={{ popup: { root: { minWidth: 280, maxHeight: 420 } } }}
    />
  );
}
