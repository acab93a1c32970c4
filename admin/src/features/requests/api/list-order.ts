// The order of the list from which a request was opened, so that j and k also step through details.
let order: readonly string[] = [];

export function rememberOrder(ids: readonly string[]): void {
  order = ids;
}

export function neighbours(id: string): { before: string | undefined; after: string | undefined } {
  const index = order.indexOf(id);
  if (index < 0) return { before: undefined, after: undefined };
  return { before: order[index - 1], after: order[index + 1] };
}
