/** requestCommand(): what every action on one request does: load in scope, ask the table, do the deed, write once. */
import { actorReference, type Actor, type ActorReference } from '../../kernel/actor.ts';
import { command, type Command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, notFound, unprocessable } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import type { RequestAction } from '../contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import { RequestModel } from '../model/request-model.ts';
import { canSee, seatsOf, standingOf } from '../policy.ts';
import { transition } from '../rules/lifecycle.ts';
import type { Deed } from '../rules/moves.ts';
import { save } from './save.ts';

export interface OnRequest {
  id: string;
  /** Given: the actor has seen this version and wants to be refused when it has moved on. */
  version?: number;
}

/** An action on one request; it gives the request as it is after it. */
export type RequestCommand<Input extends OnRequest> = Command<Input, RequestDocument>;

export interface Act<Input> {
  request: RequestDocument;
  deed: Deed;
  input: Input;
  context: CommandContext;
}

export interface ActionDefinition<Input> {
  action: RequestAction;
  /** Which of the row's two answers it is. */
  answer?: (input: Input) => 'main' | 'other';
  perform: (act: Act<Input>) => RequestDocument | Promise<RequestDocument>;
}

export function requestCommand<Input extends OnRequest>({
  action,
  answer,
  perform,
}: ActionDefinition<Input>): RequestCommand<Input> {
  return command({
    name: `requests.${action}`,
    run: async ({ input, ...context }) => {
      const { actor, now, key } = context;
      const request = await loadFor(actor, input.id);
      replayIfSeen(request, key);
      const to = transition(standingOf(request), action, seatsOf(actor, request), answer?.(input));
      refuseOlderVersion(request, input.version);
      refuseFull(request, action);
      const deed: Deed = { action, by: doer(actor, request), now, to };
      const after = await perform({ request, deed, input, context });
      return save(request, after, context);
    },
  });
}

/** Another's request does not exist. */
export async function loadFor(actor: Actor, id: string): Promise<RequestDocument> {
  const request = (await RequestModel.collection.findOne({
    _id: id,
  } as never)) as unknown as RequestDocument | null;
  if (!request || !canSee(actor, request)) throw notFound('request.notFound', '没有找到这件诉求');
  return request;
}

/** Residents stand on the timeline under the name that handlers may read. */
export const doer = (actor: Actor, request: Pick<RequestDocument, 'reporter'>): ActorReference =>
  actor.kind === 'resident'
    ? { kind: 'resident', id: actor.id, name: request.reporter.nameMasked }
    : actorReference(actor);

function refuseOlderVersion(request: RequestDocument, seen: number | undefined): void {
  if (seen === undefined || seen === request.version) return;
  throw conflict('request.movedOn', '这件诉求刚有新的进展，请看过后再操作', { state: request.state });
}

/** Words can always be added, so they alone could make a story grow without end. */
const mostEntries = 5000;

function refuseFull({ timeline, movedEntries = 0 }: RequestDocument, action: RequestAction): void {
  if (timeline.length + movedEntries < mostEntries || (action !== 'note' && action !== 'supplement')) return;
  throw unprocessable('request.timelineFull', '这件诉求的记录太多了，请直接联系承办人');
}
