/** Takes in one message of another system as a request: suggested and routed like any other, once for its number there. */
import { actorReference } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { unprocessable } from '../../kernel/errors.ts';
import { idFrom } from '../../kernel/ids.ts';
import { momentInTable } from '../../kernel/moments.ts';
import type { ImportedMessage } from '../imports/check-row.ts';
import type { RequestDocument } from '../model/document.ts';
import { RequestModel } from '../model/request-model.ts';
import { move } from '../rules/moves.ts';
import { surroundings } from '../surroundings.ts';
import { prepare } from './intake.ts';
import { sealedReporter } from './register.ts';
import { create } from './save.ts';

export interface ImportMessageInput {
  source: RequestDocument['source'];
  message: ImportedMessage;
  /** The unit that receives it while the text names no place. */
  unitPath: string;
}

export interface Imported {
  request: RequestDocument;
  /** True when it had come in before. */
  known: boolean;
}

export const importMessage = command<ImportMessageInput, Imported>({
  name: 'requests.import',
  run: async ({ input: { source, message, unitPath }, ...context }) => {
    const externalId = `${source}:${message.messageId}`;
    const id = idFrom('import', externalId);
    const known = await findImported(id);
    if (known) return { request: known, known: true };
    const by = actorReference(context.actor);
    const text = [message.title, message.detail].filter(Boolean).join('\n');
    const { placeNamedIn, placeOfUnit } = surroundings();
    const place = (await placeNamedIn(text, unitPath)) ?? placeOfUnit(unitPath, '来件没有写明地点');
    if (!place) throw unprocessable('request.unknownUnit', '没有找到接收单位');
    const request = await prepare(
      {
        by,
        text,
        ...(message.title ? { title: [...message.title].slice(0, 40).join('') } : {}),
        photoIds: [],
        source,
        externalId,
        place,
        tags: [],
        reporter: sealedReporter(id, { name: message.user || '来件人' }),
        residentIds: [],
        continuity: [],
      },
      { id, now: context.now },
    );
    const deed = {
      action: 'note',
      by,
      now: context.now,
      to: request.state,
      privateText: history(message),
    } as const;
    try {
      return { request: await create(move(request, deed), context), known: false };
    } catch (error) {
      // Two imports of the same file at once meet at the `_id`; the loser is told what the winner made.
      const first = isDuplicateKey(error) ? await findImported(id) : undefined;
      if (!first) throw error;
      return { request: first, known: true };
    }
  },
});

async function findImported(id: string): Promise<RequestDocument | undefined> {
  const found = await RequestModel.collection.findOne({ _id: id } as never);
  return (found as RequestDocument | null) ?? undefined;
}

/** What the other system knows and this one has no field for. */
function history({ messageId, receivedAt, reply }: ImportedMessage): string {
  const came = `原编号 ${messageId}，${momentInTable(receivedAt)} 来件`;
  return reply ? `${came}。原答复${reply.at ? `（${momentInTable(reply.at)}）` : ''}：${reply.text}` : came;
}
