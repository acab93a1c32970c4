/** Staff write down progress, for each other or for the resident to read. */
import { move } from '../rules/moves.ts';
import { requestCommand, type OnRequest } from './request-command.ts';
import { attach } from './submit.ts';

export interface NoteInput extends OnRequest {
  text: string;
  toResident: boolean;
  photoIds?: string[];
}

export const note = requestCommand<NoteInput>({
  action: 'note',
  perform: async ({ request, deed, input: { text, toResident, photoIds = [] }, context }) => {
    await attach(context.actor, photoIds, request._id);
    return move(request, {
      ...deed,
      photoIds,
      ...(toResident ? { publicText: text } : { privateText: text }),
    });
  },
});
