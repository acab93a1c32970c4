// Makes a tree for pickers out of a flat list whose entries know their parent.
export interface Node {
  key: string;
  value: string;
  title: string;
  children: Node[];
}

export function treeOf<T>(
  items: readonly T[],
  {
    key,
    parent,
    title,
  }: { key: (item: T) => string; parent: (item: T) => string | undefined; title: (item: T) => string },
): Node[] {
  const nodes = new Map(
    items.map((item) => [
      key(item),
      { key: key(item), value: key(item), title: title(item), children: [] as Node[] },
    ]),
  );
  const roots: Node[] = [];
  for (const item of items) {
    const node = nodes.get(key(item));
    if (!node) continue;
    const above = parent(item);
    const holder = above === undefined ? undefined : nodes.get(above);
    if (holder) holder.children.push(node);
    else roots.push(node);
  }
  return roots;
}
