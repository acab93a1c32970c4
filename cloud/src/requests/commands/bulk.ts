/** Accepts or assigns many at once: shows what would happen, or does it one by one and says what was skipped and why. */
import type { CommandContext } from '../../kernel/context.ts';
import { AppError } from '../../kernel/errors.ts';
import { requestStates } from '../contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { canMap } from '../policy.ts';
import { returnsUntilRuling } from '../rules/lifecycle.ts';
import { ownerName } from '../present/words.ts';
import { surroundings } from '../surroundings.ts';
import { accept } from './accept.ts';
import { assign, ownerFor, type Addressee } from './assign.ts';
import { assignByRules } from './assign-by-rules.ts';
import { loadFor } from './request-command.ts';

export interface BulkInput {
  action: 'accept' | 'assign';
  ids: string[];
  preview: boolean;
  categoryCode?: string;
  to?: Addressee;
}
interface Line {
  id: string;
  number: string;
  text: string;
}
export interface BulkResult {
  done: Line[];
  skipped: Line[];
}

export async function bulk(context: CommandContext, input: BulkInput): Promise<BulkResult> {
  const result: BulkResult = { done: [], skipped: [] };
  for (const id of new Set(input.ids)) {
    let number = id;
    try {
      const request = await loadFor(context.actor, id);
      number = request.number;
      const obstacle = whyNot(request, context, input);
      if (obstacle) result.skipped.push({ id, number, text: obstacle });
      else result.done.push({ id, number, text: await one(request, context, input) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.skipped.push({ id, number, text: error.message });
    }
  }
  return result;
}

function whyNot(request: RequestDocument, { actor }: CommandContext, input: BulkInput): string | undefined {
  if (!canMap(actor, request)[input.action]) return `现在是“${requestStates[request.state].staff}”，跳过`;
  const code = input.categoryCode ?? request.suggestion?.categoryCode;
  if (input.action === 'accept' && !code) return '系统没有把握分类，请打开后受理';
  const toPool = input.to !== undefined && 'poolUnitId' in input.to;
  if (input.action === 'assign' && toPool && request.returnCount >= returnsUntilRuling) {
    return '已退回两次，要指定到人，不能再进抢单池';
  }
  return undefined;
}

/** Every request gets the key of its own, so that a repeat of the whole bulk repeats none of its parts. */
async function one(request: RequestDocument, context: CommandContext, input: BulkInput): Promise<string> {
  const { key } = context;
  const own = { ...context, key: key && { id: `${key.id}/${request._id}`, inputHash: key.inputHash } };
  if (input.action === 'accept') return acceptOne(request, own, input);
  const { to } = input;
  if (to) {
    const name = ownerName(ownerFor(to));
    if (!input.preview) await assign(own, { id: request._id, to });
    return `派给 ${name}`;
  }
  if (input.preview) return '按规则派单';
  const after = await assignByRules(own, { id: request._id });
  return `派给 ${ownerName(after.owner)}`;
}

async function acceptOne(
  request: RequestDocument,
  context: CommandContext,
  input: BulkInput,
): Promise<string> {
  const categoryCode = input.categoryCode ?? request.suggestion?.categoryCode ?? '';
  const name = surroundings().category(categoryCode)?.name ?? categoryCode;
  if (!input.preview) await accept(context, { id: request._id, categoryCode });
  return `受理为 ${name}`;
}
