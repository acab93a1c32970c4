// The one thing to do next with a request, out of what the server allows.
import type { RequestAction } from '@constants/requests';

type Can = Readonly<Record<string, boolean>>;

const order: ReadonlyArray<[RequestAction, string]> = [
  ['accept', '受理'],
  ['assign', '派单'],
  ['claim', '抢单'],
  ['start', '响应居民'],
  ['resolve', '办结'],
];

export function nextStep(can: Can, returnCount: number): { action: RequestAction; label: string } | null {
  const found = order.find(([action]) => can[action]);
  if (!found) return null;
  const [action, label] = found;
  return { action, label: action === 'assign' && returnCount > 0 ? '指定承办' : label };
}
