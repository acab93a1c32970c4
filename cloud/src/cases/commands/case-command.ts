/** caseCommand(): what every action on one case does: load in scope, ask the table, do the deed, write once. */
import { actorReference, type Actor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { command, type Command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, notFound, unprocessable } from '../../kernel/errors.ts';
import { replayIfSeen, type IdempotencyKey } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import type { CaseAction } from '../contract.constants.ts';
import { CaseModel } from '../model/case-model.ts';
import type { CaseDocument, CaseRecord } from '../model/document.ts';
import { canSee, seatsOf } from '../policy.ts';
import { transition } from '../rules/lifecycle.ts';
import type { Deed } from '../rules/moves.ts';
import { openCase } from '../sealing.ts';
import { worksHere } from '../queries/workers.ts';
import { save, type Saved } from './save.ts';

export interface OnCase {
  id: string;
  /** Given: the actor has seen this version and wants to be refused when it has moved on. */
  version?: number;
}

/** An action on one case; who wants to see the case afterwards loads it. */
export type CaseCommand<Input extends OnCase> = Command<Input, Saved>;

export interface Act<Input> {
  file: CaseRecord;
  deed: Deed;
  input: Input;
  context: CommandContext;
}

interface ActionDefinition<Input> {
  action: CaseAction;
  perform: (act: Act<Input>) => CaseRecord | Promise<CaseRecord>;
}

export function caseCommand<Input extends OnCase>({
  action,
  perform,
}: ActionDefinition<Input>): CaseCommand<Input> {
  return command({
    name: `cases.${action}`,
    run: async ({ input, ...context }) => {
      const { actor, key } = context;
      const file = await loadFor(actor, input.id, key);
      const deed = await deedOn(file, action, context);
      refuseOlderVersion(file, input.version);
      refuseFull(file);
      const after = await perform({ file, deed, input, context });
      return save(file, after, context);
    },
  });
}

/** Another's case does not exist. A repeat is answered first: after the action it may be another's. */
export async function loadFor(actor: Actor, id: string, key?: IdempotencyKey): Promise<CaseRecord> {
  const found = (await CaseModel.collection.findOne({ _id: id } as never)) as unknown as CaseDocument | null;
  if (found) replayIfSeen(found, key);
  if (!found || !canSee(actor, found)) throw notFound('case.notFound', '没有找到这份个案');
  return openCase(found);
}

export async function deedOn(
  file: CaseRecord,
  action: CaseAction,
  { actor, now }: CommandContext,
): Promise<Deed> {
  const seats = seatsOf(actor, file, await worksHere(file.lead.staffId));
  const to = transition(file.state, action, seats);
  const today = civilDate(now.getTime());
  return { id: newId(), action, by: actorReference(actor), now, today, to };
}

function refuseOlderVersion(file: CaseRecord, seen: number | undefined): void {
  if (seen === undefined || seen === file.version) return;
  throw conflict('case.movedOn', '这份个案刚有新的变化，请看过后再操作', { state: file.state });
}

const mostEntries = 3000;

function refuseFull({ timeline }: CaseRecord): void {
  if (timeline.length < mostEntries) return;
  throw unprocessable('case.full', '这份个案的记录太多了，请结案后另开一份');
}
