/** Turns a handler's answer into the HTTP answer: JSON, a file or a stream. */
import type { Context } from 'koa';
import type { Endpoint } from '../kernel/contract.ts';
import type { FileAnswer } from './routes.ts';
import { feed } from './stream.ts';
import type { StreamAnswer } from './stream.ts';

/** Knows when open streams have to end: the session is over, or the process drains. */
export interface StreamHost {
  onEnd: (sessionId: string | undefined, end: () => void) => () => void;
}

export async function respond(
  ctx: Context,
  { produces }: Endpoint,
  answer: unknown,
  { streams, sessionId }: { streams: StreamHost; sessionId: string | undefined },
): Promise<void> {
  if (produces === 'file') return sendFile(ctx, answer as FileAnswer);
  if (produces === 'stream') return sendStream(ctx, answer as StreamAnswer, streams, sessionId);
  ctx.status = 200;
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = JSON.stringify(answer);
}

function sendFile(ctx: Context, file: FileAnswer): void {
  ctx.status = 200;
  ctx.body = file.body;
  ctx.type = file.contentType;
  if (file.downloadName !== undefined) ctx.attachment(file.downloadName);
  if (file.keepSeconds) ctx.set('Cache-Control', `private, max-age=${file.keepSeconds}`);
}

/** Koa stays out of it from here: the stream outlives the call. */
function sendStream(
  ctx: Context,
  answer: StreamAnswer,
  streams: StreamHost,
  sessionId: string | undefined,
): void {
  ctx.respond = false;
  ctx.req.socket.setTimeout(0);
  ctx.res.statusCode = 200;
  ctx.res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  ctx.res.setHeader('X-Accel-Buffering', 'no');
  ctx.res.flushHeaders();
  const lastEventId = ctx.get('Last-Event-ID') || undefined;
  void feed(ctx.res, answer, lastEventId, (end) => streams.onEnd(sessionId, end)).catch(() =>
    ctx.res.destroy(),
  );
}
