/** Reads one uploaded file into memory, bounded; the files domain decides by its bytes what it is. */
import type { Context } from 'koa';
import multer from 'multer';
import { invalid, tooLarge, unsupportedMedia } from '../kernel/errors.ts';
import type { UploadedFile } from './routes.ts';

const maxBytes = 10 * 1024 * 1024;

const read = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: maxBytes, files: 1, fields: 20, fieldSize: 10_000, parts: 21, headerPairs: 50 },
}).single('file');

export async function readMultipart(
  ctx: Context,
): Promise<{ file: UploadedFile | undefined; fields: Record<string, unknown> }> {
  if (!ctx.is('multipart/form-data')) {
    throw unsupportedMedia('common.unsupportedMedia', '请以表单方式上传文件');
  }
  await new Promise<void>((resolve, reject) => {
    read(ctx.req as never, ctx.res as never, (error: unknown) =>
      error ? reject(refusal(error)) : resolve(),
    );
  });
  const { file, body } = ctx.req as unknown as { file?: Express.Multer.File; body?: Record<string, unknown> };
  return {
    file: file && { bytes: file.buffer, originalName: file.originalname, claimedType: file.mimetype },
    fields: { ...body },
  };
}

function refusal(error: unknown): Error {
  const code = error instanceof multer.MulterError ? error.code : '';
  if (code === 'LIMIT_FILE_SIZE') return tooLarge('common.fileTooLarge', '文件不能超过 10 MB');
  return invalid('common.invalidUpload', '上传的内容无法识别，请重新选择文件');
}
