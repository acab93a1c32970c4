/** Endpoints that carry out one command on what their path names, and answer with it as it is afterwards. */
import type { StaffActor } from '../kernel/actor.ts';
import type { CommandContext } from '../kernel/context.ts';

interface ActionCall<Body> {
  context: CommandContext;
  actor: StaffActor;
  params: { id: string };
  body: Body;
  now: Date;
}

/** The command gets the path's id and the body; `present` turns what it leaves behind into the answer. */
export const actionOn =
  <Done, Answer>(present: (done: Done, actor: StaffActor, now: Date) => Answer | Promise<Answer>) =>
  <Input extends { id: string }>(command: (context: CommandContext, input: Input) => Promise<Done>) =>
  async ({ context, actor, params, body, now }: ActionCall<Omit<Input, 'id'>>): Promise<Answer> =>
    present(await command(context, { ...body, id: params.id } as Input), actor, now);
