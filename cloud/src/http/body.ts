/** Reads a request's body: JSON only, bounded in size and depth, without names that could reach beyond the data. */
import json from 'co-body';
import type { Context } from 'koa';
import { AppError, invalid, tooLarge, unsupportedMedia } from '../kernel/errors.ts';

const maxBytes = 1024 * 1024;
const maxDepth = 20;

export async function readJson(ctx: Context): Promise<unknown> {
  if (!hasBody(ctx)) return undefined;
  if (!ctx.is('json')) {
    throw unsupportedMedia('common.unsupportedMedia', '请以 JSON 格式提交');
  }
  const body: unknown = await json.json(ctx.req, { limit: maxBytes, strict: true }).catch(refuse);
  assertPlain(body, 1);
  return body;
}

export async function readRaw(ctx: Context): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge('common.tooLarge', '提交的内容过大');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const hasBody = (ctx: Context): boolean =>
  ctx.req.headers['transfer-encoding'] !== undefined || (ctx.request.length ?? 0) > 0;

function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  const status = (error as { status?: unknown }).status;
  if (status === 413) throw tooLarge('common.tooLarge', '提交的内容过大');
  throw invalid('common.invalidJson', '提交的内容不是有效的 JSON');
}

/**
 * Refuses deep nesting, keys that could reach an object's prototype, and keys that a database would read as an
 * operator or a path. The closed schemas would refuse most of them too; this holds for open ones as well.
 */
export function assertPlain(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > maxDepth) throw invalid('common.tooDeep', '提交的内容嵌套过深');
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype' || key.startsWith('$')) {
      throw invalid('common.forbiddenKey', '提交的内容含有不允许的项', {
        issues: [{ path: `/${key}`, message: '不允许的项' }],
      });
    }
    assertPlain((value as Record<string, unknown>)[key], depth + 1);
  }
}
