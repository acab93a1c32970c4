/** Upload, and download by signed link. */
import { handlers } from '../http/routes.ts';
import { forbidden, invalid } from '../kernel/errors.ts';
import { upload } from './commands/upload.ts';
import { fileEndpoints } from './contract.ts';
import { isSigned } from './links.ts';
import { presentFile } from './present.ts';
import { bytesOf } from './queries.ts';

const KEEP_SECONDS = 15 * 60;

export const fileRoutes = handlers(fileEndpoints, {
  'POST /files': async ({ context, query, file, now }) => {
    if (!file || file.bytes.length === 0) throw invalid('files.missing', '请选择要上传的文件');
    return presentFile(await upload(context, { ...query, bytes: file.bytes }), now);
  },
  'GET /files/:id': async ({ params, query, now }) => {
    if (!isSigned(params.id, query, now)) throw forbidden('files.linkEnded', '链接已失效，请刷新页面');
    return { ...(await bytesOf(params.id, query.variant)), keepSeconds: KEEP_SECONDS };
  },
});
