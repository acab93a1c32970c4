// Picks a category out of the two-level tree that residents see.
import { TreeSelect } from 'antd';
import { useRead } from '../api/hooks';

interface Props {
  id?: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  clearable?: boolean;
  label?: string;
}

export function useCategories() {
  return useRead('GET /categories', {}, { staleMs: 300_000 });
}

/** 养老服务 / 居家适老化 */
export function useCategoryName(): (code: string) => string {
  const categories = useCategories();
  return (code) => {
    for (const node of categories.data?.items ?? []) {
      if (node.code === code) return node.name;
      const child = node.children.find((entry) => entry.code === code);
      if (child) return `${node.name} / ${child.name}`;
    }
    return code;
  };
}

export function useCategoryTree() {
  const categories = useCategories();
  return (categories.data?.items ?? []).map((node) => ({
    value: node.code,
    title: node.name,
    children: node.children.map((child) => ({ value: child.code, title: `${node.name} / ${child.name}` })),
  }));
}

export function CategorySelect({ id, value, onChange, clearable, label }: Props) {
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      aria-label={label}
      style={{ width: '100%' }}
      treeData={useCategoryTree()}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      placeholder="选一个分类"
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear={clearable ?? false}
      styles={{ popup: { root: { minWidth: 260, maxHeight: 360 } } }}
    />
  );
}
