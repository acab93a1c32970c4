/** The tree that the bundle has handed over with setData, and ways to find something in it by its words. */

export interface TreeNode {
  /** Number of the template that draws the node. */
  nn?: string;
  /** Name of the node for events. */
  sid?: string;
  uid?: string;
  /** Class, style, text, children. */
  cl?: string;
  st?: string;
  v?: string;
  cn?: TreeNode[];
  [property: string]: unknown;
}

/** Puts one `setData` entry in its place: a path such as `root.cn.[0].cn.[2].v`. */
export function setPath(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split(/\.|\[|\]/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let place: Record<string, unknown> = data;
  for (const step of steps) {
    const next = place[step] ?? {};
    place[step] = next;
    place = next as Record<string, unknown>;
  }
  place[last] = value;
}

export const textOf = (node: TreeNode): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('');

export const hasClass = (node: TreeNode, name: string) => (node.cl ?? '').split(/\s+/).includes(name);

/** The way from the root to the first node that fits, the node itself last. */
export function findPath(node: TreeNode, fits: (node: TreeNode) => boolean): TreeNode[] | undefined {
  for (const child of node.cn ?? []) {
    const below = findPath(child, fits);
    if (below) return [node, ...below];
  }
  return fits(node) ? [node] : undefined;
}
