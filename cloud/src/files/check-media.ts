/** Has WeChat look at uploaded pictures and voices; the verdict comes by message push within half an hour. */
import type { Actor } from '../kernel/actor.ts';
import { settings } from '../kernel/config.ts';
import { logger } from '../kernel/logger.ts';
import { onPush } from '../wechat/index.ts';
import { checkMediaAtWechat } from './gateway.ts';
import { signedPath } from './links.ts';
import { FileModel, type CheckState, type FileDocument } from './model.ts';

/** Staff upload for a case, not to the public: only residents' files are checked. */
export const checkStateFor = (actor: Actor): CheckState => (actor.kind === 'resident' ? 'pending' : 'pass');

export async function askForMediaCheck(file: FileDocument, openid: string, now: Date): Promise<void> {
  try {
    const url = settings().publicUrl + signedPath(file._id, 'full', now);
    const traceId = await checkMediaAtWechat(openid, url, file.kind);
    await FileModel.updateOne({ _id: file._id }, { $set: { traceId } });
  } catch (error) {
    logger.warn({ file: file._id, error: String(error) }, 'file could not be checked');
    await FileModel.updateOne({ _id: file._id, check: 'pending' }, { $set: { check: 'unchecked' } });
  }
}

interface MediaVerdict {
  trace_id?: unknown;
  errcode?: unknown;
  result?: { suggest?: CheckState };
}

onPush('wxa_media_check', async ({ fields }) => {
  const { trace_id: traceId, errcode, result } = fields as MediaVerdict;
  if (typeof traceId !== 'string') return;
  const suggest = result?.suggest;
  const known = suggest === 'pass' || suggest === 'review' || suggest === 'risky';
  const check = Number(errcode ?? 0) === 0 && known ? suggest : 'unchecked';
  await FileModel.updateOne({ traceId, check: 'pending' }, { $set: { check } });
});

const WAIT_MS = 30 * 60_000;

/** No verdict within half an hour: a person will have to look. */
export async function giveUpWaiting(now: Date): Promise<void> {
  const before = new Date(now.getTime() - WAIT_MS);
  await FileModel.updateMany(
    { check: 'pending', uploadedAt: { $lt: before } },
    { $set: { check: 'unchecked' } },
  );
}
