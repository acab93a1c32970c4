/** The request that is being written: kept on the phone at every change, until the community has it. */
import { create } from 'zustand';
import { newKey } from '../api/key';
import { uploadFile } from '../api/client';
import type { PlaceInput, StoredFile } from '../api/types';
import { platform, type LocalFile } from '../platform';

export interface DraftFile extends LocalFile {
  stored?: StoredFile;
  progress?: number;
  failed?: boolean;
}
export interface DraftPlace {
  input: PlaceInput;
  text: string;
  /** Where the address came from: 按您登记的住址填的. */
  how: string;
}
export interface Draft {
  /** Names the write; a new one whenever what is sent changes. */
  key: string;
  text: string;
  photos: DraftFile[];
  voice?: DraftFile | undefined;
  place?: DraftPlace | undefined;
  category?: { code: string; name: string; icon: string; suggested: boolean } | undefined;
  anonymous: boolean;
  /** The senior of the family for whom this is said. */
  senior?: { id: string; name: string } | undefined;
  /** The resident has pressed the button; it goes out as soon as there is a network. */
  waiting: boolean;
}

const blank = (): Draft => ({ key: newKey(), text: '', photos: [], anonymous: false, waiting: false });
const kept = platform.store.get('draft') as Draft | undefined;

export const useDraft = create<Draft>(() => kept || blank());
export const readDraft = () => useDraft.getState();

const keep = () => platform.store.set('draft', readDraft());
export const changeDraft = (change: Partial<Draft>) => {
  useDraft.setState({ ...change, key: newKey() });
  keep();
};
export const markWaiting = (waiting: boolean) => {
  useDraft.setState({ waiting });
  keep();
};
export const clearDraft = () => {
  useDraft.setState(blank(), true);
  platform.store.remove('draft');
};

export const isEmpty = ({ text, photos, voice }: Draft) => !text.trim() && photos.length === 0 && !voice;

const changePhoto = (path: string, change: Partial<DraftFile>, remember: boolean) => {
  const photos = readDraft().photos.map((photo) => (photo.path === path ? { ...photo, ...change } : photo));
  useDraft.setState({ photos });
  if (remember) keep();
};

async function sendUp(file: DraftFile): Promise<StoredFile> {
  const update = (change: Partial<DraftFile>, remember: boolean) => {
    if (file.kind === 'photo') return changePhoto(file.path, change, remember);
    const { voice } = readDraft();
    if (voice?.path !== file.path) return;
    useDraft.setState({ voice: { ...voice, ...change } });
    if (remember) keep();
  };
  update({ progress: 0, failed: false }, false);
  try {
    const stored = await uploadFile(file, (progress) => update({ progress }, false));
    update({ stored, progress: undefined }, true);
    return stored;
  } catch (error) {
    update({ progress: undefined, failed: true }, true);
    throw error;
  }
}

/** Adds files and sends them up at once, while the resident is still writing. */
export function addPhotos(files: LocalFile[]) {
  changeDraft({ photos: [...readDraft().photos, ...files] });
  files.forEach((file) => void sendUp(file).catch(() => undefined));
}
export function setVoice(voice: LocalFile | undefined) {
  changeDraft({ voice });
  if (voice) void sendUp(voice).catch(() => undefined);
}

/** Ids of everything attached, sending up again what did not arrive the first time. */
export async function storedFiles(): Promise<{ photoIds: string[]; voiceId?: string }> {
  const { photos, voice } = readDraft();
  const photoIds: string[] = [];
  for (const photo of photos) photoIds.push((photo.stored ?? (await sendUp(photo))).id);
  const voiceId = voice ? (voice.stored ?? (await sendUp(voice))).id : undefined;
  return { photoIds, ...(voiceId ? { voiceId } : {}) };
}
