/** Photos and voice notes: upload and private download. */
import { Type, type Static } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { object } from '../kernel/contract.parts.ts';

export const StoredFile = object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('photo'), Type.Literal('voice')]),
  contentType: Type.String(),
  bytes: Type.Integer(),
  seconds: Type.Optional(Type.Number()),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
  /** Path under the same origin with a signature that ends after some minutes; put straight into an image or audio element. */
  url: Type.String(),
  thumbnailUrl: Type.Optional(Type.String()),
});
export type StoredFile = Static<typeof StoredFile>;

export const fileEndpoints = {
  /** multipart/form-data with the one field `file`; query kind; photos ≤ 10 MB, voice ≤ 5 MB and 60 s. */
  'POST /files': endpoint({
    audience: 'any',
    summary: '上传照片或录音',
    consumes: 'multipart',
    query: object({
      kind: Type.Union([Type.Literal('photo'), Type.Literal('voice')]),
      seconds: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
    }),
    answer: StoredFile,
  }),
  'GET /files/:id': endpoint({
    audience: 'public',
    summary: '凭限时签名下载文件',
    produces: 'file',
    params: object({ id: Type.String({ pattern: '^[0-9a-z]{26}$' }) }),
    query: object({
      variant: Type.Union([Type.Literal('full'), Type.Literal('thumbnail')]),
      until: Type.Integer(),
      signature: Type.String({ minLength: 20, maxLength: 64 }),
    }),
    answer: Type.Any(),
  }),
};
