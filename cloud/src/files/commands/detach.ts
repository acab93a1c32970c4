/** Lets go of the files of something whose time is over: what belongs to nothing is cleared away within hours. */
import { FileModel } from '../model.ts';

export async function detachFiles(about: { kind: string; id: string }): Promise<void> {
  await FileModel.updateMany({ 'about.kind': about.kind, 'about.id': about.id }, { $unset: { about: '' } });
}
