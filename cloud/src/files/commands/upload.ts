/** Uploading a photo or a voice note: looked at by its bytes, cleaned, stored under a random name, and sent for a check. */
import type { ResidentActor, StaffActor } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { invalid, tooLarge } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { askForMediaCheck, checkStateFor } from '../check-media.ts';
import { photoType, voiceType } from '../kinds.ts';
import { FileModel, type FileDocument } from '../model.ts';
import { cleanPhoto } from '../photo.ts';
import { fileStore, randomName } from '../store.ts';

export interface UploadInput {
  kind: 'photo' | 'voice';
  seconds?: number;
  bytes: Buffer;
}

type Content = Pick<FileDocument, 'contentType' | 'bytes' | 'width' | 'height' | 'name' | 'thumbnailName'>;

const VOICE_BYTES = 5 * 1024 * 1024;

export const upload = command<UploadInput, FileDocument>({
  name: 'files.upload',
  run: async ({ actor, input, now }) => {
    const uploader = actor as ResidentActor | StaffActor;
    const content = input.kind === 'photo' ? await storePhoto(input.bytes) : await storeVoice(input.bytes);
    const document: FileDocument = {
      _id: newId(),
      kind: input.kind,
      ...content,
      ...(input.kind === 'voice' && input.seconds !== undefined ? { seconds: input.seconds } : {}),
      uploadedBy: { kind: uploader.kind, id: uploader.id },
      uploadedAt: now,
      check: checkStateFor(uploader),
    };
    await FileModel.create([document]);
    if (uploader.kind === 'resident') void askForMediaCheck(document, uploader.openid, now);
    return document;
  },
});

async function storePhoto(bytes: Buffer): Promise<Content> {
  if (!photoType(bytes)) throw invalid('files.notPhoto', '只能上传 JPG、PNG 或 WebP 照片');
  const photo = await cleanPhoto(bytes);
  const name = randomName();
  const thumbnailName = randomName();
  await fileStore().put(name, photo.bytes);
  await fileStore().put(thumbnailName, photo.thumbnail);
  const { width, height } = photo;
  return { contentType: 'image/jpeg', bytes: photo.bytes.length, width, height, name, thumbnailName };
}

async function storeVoice(bytes: Buffer): Promise<Content> {
  if (bytes.length > VOICE_BYTES) throw tooLarge('files.voiceTooLarge', '录音不能超过 5 MB');
  const contentType = voiceType(bytes);
  if (!contentType) throw invalid('files.notVoice', '这段录音无法识别，请重新录制');
  const name = randomName();
  await fileStore().put(name, bytes);
  return { contentType, bytes: bytes.length, name };
}
